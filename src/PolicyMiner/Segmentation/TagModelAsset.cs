using System.Text;

namespace PolicyMiner.Segmentation;

/// <summary>The compiled figures of jieba's tagging model as they are embedded; written by the lexicon compiler.</summary>
internal sealed class TagModelAsset
{
    private const int Magic = 0x31474D50; // "PMG1"

    /// <summary>States in the order of Python's tuples, each as position letter and tag: "Bn".</summary>
    public required string[] States { get; init; }

    /// <summary>Log probability of each state at the start of a run.</summary>
    public required double[] Start { get; init; }

    /// <summary>Where the transitions of each state begin; one more than there are states.</summary>
    public required int[] TransitionStarts { get; init; }

    /// <summary>State that each transition leads to.</summary>
    public required byte[] TransitionTo { get; init; }

    /// <summary>Log probability of each transition.</summary>
    public required double[] TransitionValues { get; init; }

    /// <summary>Characters that have possible states or emissions.</summary>
    public required char[] Characters { get; init; }

    /// <summary>Where the possible states of each character begin; one more than there are characters. None: all states are possible.</summary>
    public required int[] PossibleStarts { get; init; }

    /// <summary>The possible states.</summary>
    public required byte[] Possible { get; init; }

    /// <summary>Where the emissions of each character begin; one more than there are characters.</summary>
    public required int[] EmissionStarts { get; init; }

    /// <summary>State of each emission.</summary>
    public required byte[] EmissionStates { get; init; }

    /// <summary>Log probability of each emission.</summary>
    public required double[] EmissionValues { get; init; }

    /// <summary>Reads the asset.</summary>
    public static TagModelAsset Read(Stream stream)
    {
        var sizes = AssetStream.ReadArray<int>(stream, 6);
        if (sizes[0] != Magic)
        {
            throw new InvalidDataException("The embedded tagging model is not of the expected form.");
        }

        var states = Encoding.UTF8.GetString(AssetStream.ReadArray<byte>(stream, sizes[1])).Split(' ');
        return new TagModelAsset
        {
            States = states,
            Start = AssetStream.ReadArray<double>(stream, states.Length),
            TransitionStarts = AssetStream.ReadArray<int>(stream, states.Length + 1),
            TransitionTo = AssetStream.ReadArray<byte>(stream, sizes[2]),
            TransitionValues = AssetStream.ReadArray<double>(stream, sizes[2]),
            Characters = AssetStream.ReadArray<char>(stream, sizes[3]),
            PossibleStarts = AssetStream.ReadArray<int>(stream, sizes[3] + 1),
            Possible = AssetStream.ReadArray<byte>(stream, sizes[4]),
            EmissionStarts = AssetStream.ReadArray<int>(stream, sizes[3] + 1),
            EmissionStates = AssetStream.ReadArray<byte>(stream, sizes[5]),
            EmissionValues = AssetStream.ReadArray<double>(stream, sizes[5]),
        };
    }

    /// <summary>Writes the asset.</summary>
    public void Write(Stream stream)
    {
        var states = Encoding.UTF8.GetBytes(string.Join(' ', States));
        AssetStream.WriteArray<int>(stream, [Magic, states.Length, TransitionTo.Length, Characters.Length, Possible.Length, EmissionStates.Length]);
        AssetStream.WriteArray<byte>(stream, states);
        AssetStream.WriteArray<double>(stream, Start);
        AssetStream.WriteArray<int>(stream, TransitionStarts);
        AssetStream.WriteArray<byte>(stream, TransitionTo);
        AssetStream.WriteArray<double>(stream, TransitionValues);
        AssetStream.WriteArray<char>(stream, Characters);
        AssetStream.WriteArray<int>(stream, PossibleStarts);
        AssetStream.WriteArray<byte>(stream, Possible);
        AssetStream.WriteArray<int>(stream, EmissionStarts);
        AssetStream.WriteArray<byte>(stream, EmissionStates);
        AssetStream.WriteArray<double>(stream, EmissionValues);
    }
}

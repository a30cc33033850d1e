using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>Which parts of speech are modelled.</summary>
public sealed class TagFilter
{
    /// <summary>Says on the command line that nothing is dropped by its tag.</summary>
    public const string All = "all";

    private readonly HashSet<string> _kept;

    /// <summary>Creates the filter.</summary>
    /// <param name="kept">Tags to keep; x stands for unknown words of two or more Chinese characters.</param>
    public TagFilter(IEnumerable<string> kept)
    {
        _kept = new HashSet<string>(kept, StringComparer.Ordinal);
    }

    /// <summary>
    /// The tags kept by default: nouns, verbs, adjectives, set phrases, abbreviations and English. nr, nt, i, l and j are among them, because jieba's
    /// dictionary files policy words there (智慧 and 高水平 as nr, 联合体 as nt, 中小学 as j). Dropped are places, times, numbers, adverbs, prepositions and other function words.
    /// </summary>
    public static IReadOnlyList<string> DefaultTags { get; } =
        ["n", "nz", "nt", "nr", "ng", "nl", "v", "vn", "vd", "a", "ad", "an", "b", "i", "j", "l", "eng", "x"];

    /// <summary>The filter with <see cref="DefaultTags"/>.</summary>
    public static TagFilter Default { get; } = new(DefaultTags);

    /// <summary>Adds a problem when a tag is not one that jieba gives.</summary>
    /// <param name="tags">Tags, or the one word "all".</param>
    /// <param name="problems">Receives the problem.</param>
    public static void Validate(IReadOnlyList<string> tags, ICollection<Problem> problems)
    {
        var unknown = tags.Count == 1 && tags[0] == All ? [] : tags.Where(t => !PartsOfSpeech.IsKnown(t)).ToList();
        if (unknown.Count > 0)
        {
            problems.Add(new Problem(
                "--pos", string.Join(',', unknown), "tags of jieba such as " + string.Join(',', DefaultTags) + ", or all", "Write --pos all to keep every part of speech."));
        }
    }

    /// <summary>Whether a word is kept.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="word">Its text.</param>
    public bool Keeps(string tag, ReadOnlySpan<char> word)
        => _kept.Contains(tag) && (tag != PartsOfSpeech.Unknown || HasTwoHan(word));

    private static bool HasTwoHan(ReadOnlySpan<char> word)
    {
        var han = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            han += rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) ? 1 : 0;
        }

        return han >= 2;
    }
}

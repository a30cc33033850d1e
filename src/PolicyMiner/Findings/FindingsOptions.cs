using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Reliability;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>What is looked for in the reported model.</summary>
public sealed record FindingsOptions
{
    /// <summary>Name of the file with labels in a corpus folder.</summary>
    public const string LabelFileName = "labels.yaml";

    /// <summary>
    /// Variables that topics are compared by: year, stage, issuer, level, region, genre, or a metadata column. Default year, stage, level, region
    /// and genre; those that no document has a value for are left out of the default.
    /// </summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Stages: "auto" (default; up to three of about equal numbers of documents), "none", or the first years or days of the later stages.</summary>
    public string Stages { get; init; } = StagePlan.Auto;

    /// <summary>Shipped frameworks that clauses are coded with (<see cref="FrameworkLibrary.Names"/>); "none" for none. Default all.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = FrameworkLibrary.Names;

    /// <summary>Further frameworks, YAML files.</summary>
    public IReadOnlyList<string> FrameworkFiles { get; init; } = [];

    /// <summary>Resamples and permutations; seed and threads are taken from the run.</summary>
    public ResamplingOptions Resampling { get; init; } = new();

    /// <summary>Fits in which topics are looked for again.</summary>
    public ReliabilityOptions Reliability { get; init; } = new();

    /// <summary>File with labels and merges; null (default): labels.yaml of the corpus folder, where there is one.</summary>
    public string? LabelFile { get; init; }

    /// <summary>The file with labels that a run reads, or null.</summary>
    /// <param name="corpusFolder">The corpus folder.</param>
    public string? LabelFileFor(string corpusFolder)
        => LabelFile ?? (File.Exists(Path.Combine(corpusFolder, LabelFileName)) ? Path.Combine(corpusFolder, LabelFileName) : null);

    /// <summary>Checks all values.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public void Validate(ICollection<Problem> problems)
    {
        try
        {
            _ = StagePlan.Of(Stages, []);
        }
        catch (FormatException expected)
        {
            problems.Add(new Problem("--stages", $"'{Stages}'", expected.Message, "Leave it out for stages of about equal numbers of documents."));
        }

        foreach (var name in Frameworks.Where(f => f != FrameworkLibrary.None && !FrameworkLibrary.Names.Contains(f)))
        {
            var nearest = NearestName.Of(name, FrameworkLibrary.Names);
            problems.Add(new Problem("--framework", $"'{name}'", string.Join(", ", FrameworkLibrary.Names) + " or none", nearest is null ? "Give a framework of your own with --framework-file." : $"Did you mean '{nearest}'?"));
        }

        Check(Resampling.Resamples is >= 100 and <= 1_000_000, "--bootstrap", Resampling.Resamples, "100 to 1000000", "2000");
        Check(Resampling.Permutations is >= 99 and <= 1_000_000, "--permutations", Resampling.Permutations, "99 to 1000000", "9999");
        Check(Reliability.Seeds is >= 0 and <= 100, "--reliability-seeds", Reliability.Seeds, "0 to 100", "5");
        Check(Reliability.Subsamples is >= 0 and <= 100, "--reliability-subsamples", Reliability.Subsamples, "0 to 100", "10");

        void Check(bool right, string option, int value, string expected, string standard)
        {
            if (!right)
            {
                problems.Add(new Problem(option, NumberFormat.Integer(value), expected, $"Leave it out for the default, {standard}."));
            }
        }
    }
}

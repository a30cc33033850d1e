using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Reliability;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>What is looked for in the reported model.</summary>
public sealed record FindingsOptions
{
    /// <summary>
    /// Variables that topics are compared by: year, stage, issuer, level, region, genre, or a metadata column. Default year, stage, level, region
    /// and genre; those that no document has a value for are left out of the default.
    /// </summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Stages: "auto" (default; up to three of about equal numbers of documents), "none", or the first years or days of the later stages.</summary>
    public string Stages { get; init; } = StagePlan.Auto;

    /// <summary>Frameworks that clauses are coded with: shipped ids or YAML files; "none" for none. Default all shipped ones.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = FrameworkLibrary.Names;

    /// <summary>Resamples and permutations; seed and threads are taken from the run.</summary>
    public ResamplingOptions Resampling { get; init; } = new();

    /// <summary>Fits in which topics are looked for again.</summary>
    public ReliabilityOptions Reliability { get; init; } = new();

    /// <summary>labels.yaml; null: none.</summary>
    public string? LabelFile { get; init; }

    /// <summary>Checks all values.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public void Validate(ICollection<Problem> problems)
    {
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

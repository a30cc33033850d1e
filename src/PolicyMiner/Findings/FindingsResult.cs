using PolicyMiner.Findings.Clauses;
using PolicyMiner.Findings.Evolution;
using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Measures;
using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Reliability;
using PolicyMiner.Findings.Reuse;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Findings.Surges;

namespace PolicyMiner.Findings;

/// <summary>What the reported model says about the corpus. Topics are indexes in reported order, documents are corpus indexes.</summary>
public sealed record FindingsResult
{
    /// <summary>The topics in reported order; those without a name of the user's are named by the best terms and phrases.</summary>
    public required IReadOnlyList<TopicSummary> Topics { get; init; }

    /// <summary>For each topic, how often it is found again.</summary>
    public required IReadOnlyList<TopicReliability> Reliability { get; init; }

    /// <summary>For each topic, whether it is a background topic (W07): close to the corpus as a whole.</summary>
    public required IReadOnlyList<bool> IsBackground { get; init; }

    /// <summary>The stages.</summary>
    public required StagePlan Stages { get; init; }

    /// <summary>Topics by each variable.</summary>
    public required IReadOnlyList<TopicsByGroup> Groups { get; init; }

    /// <summary>Terms that rise or fall between stages.</summary>
    public required TermSurges Surges { get; init; }

    /// <summary>Models of the stages and their links.</summary>
    public required TopicEvolution Evolution { get; init; }

    /// <summary>How the topics stand to each other.</summary>
    public required TopicRelations Relations { get; init; }

    /// <summary>Documents with similar mixtures of topics.</summary>
    public required IReadOnlyList<DocumentNeighbour> Neighbours { get; init; }

    /// <summary>Terms that stand in the same clauses.</summary>
    public required CowordNetwork Cowords { get; init; }

    /// <summary>All measures, in corpus order.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>For each measure, the number of the first measure that is nearly identical to it: its own where it is the first or alone.</summary>
    public required IReadOnlyList<int> MeasureGroups { get; init; }

    /// <summary>Sentences worded like measures among aims and principles.</summary>
    public required IReadOnlyList<Measure> Goals { get; init; }

    /// <summary>For each topic, its representative clauses, the best first.</summary>
    public required IReadOnlyList<IReadOnlyList<TopicClause>> TopClauses { get; init; }

    /// <summary>For each document its clauses in the order of its text; of long documents in large corpora only the clearest (see <see cref="DocumentClause"/>). Empty for documents that were not modelled.</summary>
    public IReadOnlyList<IReadOnlyList<DocumentClause>> DocumentClauses { get; init; } = [];

    /// <summary>The corpus coded with each framework.</summary>
    public required IReadOnlyList<FrameworkCoding> Frameworks { get; init; }

    /// <summary>Clauses that a document took from another one.</summary>
    public required IReadOnlyList<ClauseReuse> Reuse { get; init; }

    /// <summary>Clauses and sentences that were read.</summary>
    public required int Clauses { get; init; }

    /// <summary>Sentences that were read.</summary>
    public required int Sentences { get; init; }

    /// <summary>Numbers of resamples and permutations in force.</summary>
    public required ResamplingOptions Resampling { get; init; }

    /// <summary>Warnings and notes of the findings.</summary>
    public required IReadOnlyList<Foundation.Warning> Warnings { get; init; }
}

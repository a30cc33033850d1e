using PolicyMiner.Documents;
using PolicyMiner.Findings.Clauses;
using PolicyMiner.Findings.Evolution;
using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Reliability;
using PolicyMiner.Findings.Reuse;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>Reads all findings from the reported model.</summary>
public sealed class TopicFindings
{
    /// <summary>Jaccard similarity from which two measures are nearly identical.</summary>
    public const double NearIdentical = 0.8;

    private static readonly string[] DefaultVariables = [DocumentGrouping.Year, DocumentGrouping.Stage, "level", "region", "genre"];
    private readonly FindingsOptions _options;

    /// <summary>Prepares the worker.</summary>
    public TopicFindings(FindingsOptions options) => _options = options;

    /// <summary>Does everything; the result does not depend on the number of threads.</summary>
    /// <param name="input">The model and what it was fitted to.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InputException">A framework cannot be read.</exception>
    public FindingsResult Run(FindingsInput input, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var theta = input.DocumentTopics;
        var isLarge = LargeCorpus.Is(theta.Documents.Length);
        var resampling = LargeCorpus.Limit(_options.Resampling, theta.Documents.Length) with { Seed = input.Lda.Seed, Jobs = input.Lda.Jobs };
        var modelled = theta.Documents.Select(d => input.Documents[d]).ToArray();
        var clusters = DocumentClusters.Of([.. theta.Documents.Select(d => input.DuplicateGroups[d])]);
        var rowOfUnit = RowsOfUnits(input);
        var terms = DocumentTerms.Of(input.Bag, rowOfUnit);
        var warnings = new List<Warning>();

        var stages = StagePlan.Of(_options.Stages, modelled);
        var byStage = DocumentGrouping.By(DocumentGrouping.Stage, modelled, [], stages)!;
        Framework[] frameworks = [];
        IReadOnlyList<TopicReliability> reliability = [];
        List<TopicsByGroup> groups = [];
        TermSurges? surges = null;
        TopicEvolution? evolution = null;

        // Steps that do not need each other. On a large corpus they come one after the other: each uses all threads by itself, and their memory does not add up.
        var sideBySide = isLarge ? 1 : input.Lda.Jobs;
        BlockScheduler.RunSteps(
            sideBySide,
            () => frameworks = [.. _options.Frameworks.Where(f => f != FrameworkLibrary.None).Select(FrameworkLibrary.Get), .. _options.FrameworkFiles.Select(FrameworkFile.Read)],
            Step("reliability", () => reliability = Reliability(input, rowOfUnit, clusters, cancellationToken)),
            Step("groups", () => groups = Groups(input, modelled, stages, clusters, resampling, warnings)),
            Step("surges", () => surges = new TermSurgeFinder(terms, theta, input.Model, clusters, resampling).Find(byStage)),
            Step("evolution", () => evolution = new EvolutionFinder(input.Engine, input.Lda).Find(input.Bag, rowOfUnit, byStage, input.Model, cancellationToken)));
        UnusedMemory.Release(theta.Documents.Length);
        var pass = new ClausePass(input.Segmenter, input.Synonyms, input.Vocabulary, input.Model, input.Bag, theta, input.StrengthThreshold, frameworks, isLarge)
            .Run(input.Documents.Count, input.Load, input.Lda.Jobs, progress, cancellationToken);
        IReadOnlyList<TopicSummary> topics = [];
        IReadOnlyList<DocumentNeighbour> neighbours = [];
        IReadOnlyList<ClauseReuse> reuse = [];
        IReadOnlyList<int> measureGroups = [];
        var relations = TopicRelationFinder.Find(input.Model, theta);
        BlockScheduler.RunSteps(
            sideBySide,
            Step("labels", () => topics = Named(input, terms, pass.Phrases)),
            Step("reuse", () => reuse = ClauseReuseFinder.Find(pass.Texts, input.Documents, d => input.DuplicateGroups[d], input.Lda.Jobs)),
            Step("measures", () => measureGroups = SimilarTexts.Group([.. pass.Measures.Select(m => m.Text)], NearIdentical, input.Lda.Jobs)),
            Step("neighbours", () => neighbours = DocumentNeighbourFinder.Find(theta, terms, input.Lda.Jobs)));
        input = input with { Topics = topics };
        var background = BackgroundTopics.Find(input.Model, input.Bag, terms, theta.Documents.Length);
        warnings.AddRange(LargeCorpus.Notes(_options.Resampling, theta.Documents.Length));
        FindingWarnings.Add(warnings, input, reliability, background, relations, groups, stages);
        return new FindingsResult
        {
            Topics = input.Topics,
            Reliability = reliability,
            IsBackground = background,
            Stages = stages,
            Groups = groups,
            Surges = surges!,
            Evolution = evolution!,
            Relations = relations,
            Neighbours = neighbours,
            Cowords = pass.Cowords,
            Measures = pass.Measures,
            MeasureGroups = measureGroups,
            Goals = pass.Goals,
            TopClauses = pass.TopClauses,
            DocumentClauses = pass.Documents,
            Frameworks = pass.Frameworks,
            Reuse = reuse,
            Clauses = pass.Clauses,
            Sentences = pass.Sentences,
            Resampling = resampling with { Jobs = 1 },
            Warnings = warnings,
        };

        Action Step(string name, Action find) => () =>
        {
            UnusedMemory.Release(theta.Documents.Length);
            progress?.Report(new StageProgress("findings", 0, 0, name));
            find();
        };
    }

    /// <summary>Reliability is found for the topics as fitted; a merged topic is reproduced as often as the least reproduced of its parts.</summary>
    private IReadOnlyList<TopicReliability> Reliability(FindingsInput input, int[] rowOfUnit, DocumentClusters clusters, CancellationToken cancellationToken)
    {
        var fitted = new ReliabilityCheck(input.Engine, input.Lda, _options.Reliability)
            .Run(input.FittedModel, input.Bag, rowOfUnit, clusters, input.Restarts, cancellationToken);
        return [.. input.Parts.Select(p => p.Length == 1 ? fitted[p[0]] : new TopicReliability(
            p.Min(t => fitted[t].SeedsReproduced), fitted[p[0]].SeedFits, p.Min(t => fitted[t].SubsamplesReproduced), fitted[p[0]].SubsampleFits, p.Min(t => fitted[t].MeanCosine)))];
    }

    /// <summary>The topics that the user has not named, named anew now that the phrases of their clauses are known.</summary>
    private static IReadOnlyList<TopicSummary> Named(FindingsInput input, DocumentTerms terms, IReadOnlyList<TopicPhrase>[] phrases)
    {
        var labels = TopicLabeler.Labels(input.Model, input.Bag, input.Vocabulary, input.DocumentTopics, terms, input.StrengthThreshold, phrases, input.TagOfTerm);
        return [.. input.Topics.Select((t, k) => t.IsNamedByUser ? t : t with { Label = labels[k] })];
    }

    private List<TopicsByGroup> Groups(
        FindingsInput input, DocumentRecord[] modelled, StagePlan stages, DocumentClusters clusters, ResamplingOptions resampling, List<Warning> warnings)
    {
        var comparison = new GroupComparison(input.DocumentTopics, clusters, resampling);
        var years = modelled.Select(d => d.Year is { } y ? y : double.NaN).ToArray();
        var groups = new List<TopicsByGroup>();
        foreach (var variable in _options.By.Count > 0 ? _options.By : DefaultVariables)
        {
            var grouping = DocumentGrouping.By(variable, modelled, input.ExtraColumns, stages);
            if (grouping is { Names.Count: > 0 })
            {
                groups.Add(comparison.Run(grouping, input.StrengthThreshold, variable == DocumentGrouping.Year ? years : null));
            }
            else if (_options.By.Count > 0)
            {
                var known = string.Join(", ", DocumentGrouping.Known.Concat(input.ExtraColumns));
                warnings.Add(new Warning(
                    WarningCodes.EmptyGrouping, WarningLevel.Warning, "--by " + variable, grouping is null ? "no such variable or metadata column" : "no modelled document has a value",
                    grouping is null ? $"Choose from {known}." : "Fill the column in the metadata, or leave the variable out."));
            }
        }

        return groups;
    }

    private static int[] RowsOfUnits(FindingsInput input)
    {
        var row = input.DocumentTopics.Documents.Select((d, r) => (d, r)).ToDictionary(p => p.d, p => p.r);
        return [.. input.UnitDocuments.Select(d => row[d])];
    }
}

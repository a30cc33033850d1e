using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Evolution;

/// <summary>Fits one model to the documents of each stage, over the vocabulary of the whole, and links neighbouring stages by cosine of φ.</summary>
internal sealed class EvolutionFinder
{
    /// <summary>Random starts of each stage's model.</summary>
    private const int Restarts = 3;

    /// <summary>A stage's model has at most one topic for so many documents.</summary>
    private const int DocumentsPerTopic = 3;

    private const int TopTermCount = 10;
    private const int LabelTermCount = 3;

    private readonly ITopicEngine _engine;
    private readonly LdaOptions _options;

    /// <summary>Prepares the search.</summary>
    /// <param name="engine">The engine of the reported model.</param>
    /// <param name="options">Its options.</param>
    public EvolutionFinder(ITopicEngine engine, LdaOptions options)
    {
        _engine = engine;
        _options = options;
    }

    /// <summary>Models each stage with at least five documents and links the topics.</summary>
    /// <param name="bag">The reported model's bag of words.</param>
    /// <param name="rowOfUnit">Row of θ of each unit.</param>
    /// <param name="stages">The documents by stage.</param>
    /// <param name="model">The reported model.</param>
    /// <param name="cancellationToken">Stops the fits.</param>
    public TopicEvolution Find(BagOfWords bag, IReadOnlyList<int> rowOfUnit, DocumentGrouping stages, TopicModel model, CancellationToken cancellationToken)
    {
        var sizes = stages.Sizes();
        var modelled = Enumerable.Range(0, sizes.Count).Where(s => sizes[s] >= StagePlan.MinDocuments).ToArray();
        if (modelled.Length < 2)
        {
            return TopicEvolution.Empty;
        }

        var whole = TopicWords.Of(model);
        var (options, restarts) = StageFits(bag, model.TopicCount, stages.GroupOfRow.Count, modelled.Length);
        var fits = modelled.Select(s => Fit(bag, rowOfUnit, stages, s, options with { Topics = Math.Min(model.TopicCount, Math.Max(2, sizes[s] / DocumentsPerTopic)) }, restarts, cancellationToken)).ToArray();
        var topics = new List<StageTopic>();
        var offsets = new List<int>();
        for (var i = 0; i < fits.Length; i++)
        {
            offsets.Add(topics.Count);
            topics.AddRange(TopicsOf(i, fits[i], whole));
        }

        var edges = new List<EvolutionEdge>();
        for (var i = 0; i + 1 < fits.Length; i++)
        {
            var cosines = TopicSimilarity.Cosines(TopicWords.Of(fits[i].Model), TopicWords.Of(fits[i + 1].Model));
            var matrix = new double[fits[i].Model.TopicCount, fits[i + 1].Model.TopicCount];
            Buffer.BlockCopy(cosines, 0, matrix, 0, cosines.Length * sizeof(double));
            edges.AddRange(EvolutionEdges.Between(matrix, offsets[i], offsets[i + 1]));
        }

        return new TopicEvolution([.. modelled.Select(s => stages.Names[s])], [.. modelled.Select(s => sizes[s])], topics, edges);
    }

    /// <summary>
    /// Options and starts of the stages' fits. Where the reported model of a large corpus was fitted in batches its stages are too, each with its part of the memory, and
    /// only until the topics can be told apart.
    /// </summary>
    internal (LdaOptions Options, int Restarts) StageFits(BagOfWords bag, int topics, int documents, int stages)
    {
        var whole = _options with { Topics = topics };
        return LargeCorpus.Is(documents) && _engine is Cvb0Engine && Cvb0Engine.Streams(bag, whole)
            ? (_options with { Memory = Math.Max(1, _options.Memory / (2 * stages)), Tolerance = Math.Max(_options.Tolerance, TopicRestarts.ScreeningTolerance) }, TopicRestarts.Affordable(_engine, bag, whole, Restarts))
            : (_options, Restarts);
    }

    private (TopicModel Model, BagOfWords Bag, IReadOnlyList<TopicStrength> Strengths) Fit(
        BagOfWords bag, IReadOnlyList<int> rowOfUnit, DocumentGrouping stages, int stage, LdaOptions options, int restarts, CancellationToken cancellationToken)
    {
        UnusedMemory.Release(stages.GroupOfRow.Count);
        var topics = options.Topics;
        var units = Enumerable.Range(0, bag.UnitCount).Where(u => stages.GroupOfRow[rowOfUnit[u]] == stage).ToArray();
        var part = bag.Select(units);
        var model = TopicRestarts.FitBest(_engine, part, options with { Start = 0, Seeds = options.Seeds?.Terms.Count <= topics ? options.Seeds : null }, restarts, null, cancellationToken);
        int[] documents = [.. units.Select(u => rowOfUnit[u])];
        var order = TopicStrength.Order(TopicStrength.Of(DocumentTopics.RollUp(model, documents, part.UnitWeights), TopicStrength.DefaultThreshold));
        model = model.Reorder(order);
        return (model, part, TopicStrength.Of(DocumentTopics.RollUp(model, documents, part.UnitWeights), TopicStrength.DefaultThreshold));
    }

    private static IEnumerable<StageTopic> TopicsOf(int stage, (TopicModel Model, BagOfWords Bag, IReadOnlyList<TopicStrength> Strengths) fit, TopicWords whole)
    {
        var cosines = TopicSimilarity.Cosines(TopicWords.Of(fit.Model), whole);
        var rankings = new TermRankings(fit.Model, fit.Bag);
        for (var k = 0; k < fit.Model.TopicCount; k++)
        {
            var row = cosines.AsSpan(k * whole.TopicCount, whole.TopicCount);
            var nearest = TopTerms.Of(row, 1)[0];
            var scores = rankings.Of(k);
            yield return new StageTopic(
                stage, k, fit.Strengths[k].Mean, scores.Top(TermMeasure.Probability, TopTermCount), scores.Top(TermMeasure.Relevance, LabelTermCount), nearest, row[nearest]);
        }
    }
}

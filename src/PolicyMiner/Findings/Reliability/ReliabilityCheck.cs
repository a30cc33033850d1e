using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Reliability;

/// <summary>Looks for the topics of the reported model in fits from other seeds, and in fits of documents drawn without replacement.</summary>
internal sealed class ReliabilityCheck
{
    private const ulong Purpose = 0x5AB5;
    private readonly ITopicEngine _engine;
    private readonly LdaOptions _lda;
    private readonly ReliabilityOptions _options;

    /// <summary>Prepares the check.</summary>
    /// <param name="engine">The engine of the reported model.</param>
    /// <param name="lda">Its options; the topic count is that of the model.</param>
    /// <param name="options">Numbers of fits.</param>
    public ReliabilityCheck(ITopicEngine engine, LdaOptions lda, ReliabilityOptions options)
    {
        _engine = engine;
        _lda = lda;
        _options = options;
    }

    /// <summary>The reliability of each topic.</summary>
    /// <param name="model">The reported model.</param>
    /// <param name="bag">What it was fitted to.</param>
    /// <param name="rowOfUnit">Document of each unit.</param>
    /// <param name="clusters">Documents that are near-duplicates: drawn or left out together.</param>
    /// <param name="firstStart">First start that the reported model's own restarts did not use: an "other seed".</param>
    /// <param name="cancellationToken">Stops the fits.</param>
    public IReadOnlyList<TopicReliability> Run(TopicModel model, BagOfWords bag, IReadOnlyList<int> rowOfUnit, DocumentClusters clusters, int firstStart, CancellationToken cancellationToken)
    {
        var options = _lda with { Topics = model.TopicCount };
        if (TopicRestarts.IsLong(_engine, bag, options))
        {
            // Topics are recognised long before the last digits have settled. Where the whole is fitted in batches, parts of the documents are so too, although
            // less may do for them: several are fitted at a time.
            var memory = Cvb0Engine.Streams(bag, options) ? Math.Max(1, options.Memory / 2) : options.Memory;
            options = options with { Tolerance = Math.Max(options.Tolerance, TopicRestarts.ScreeningTolerance), Memory = memory };
        }

        var seedFits = TopicRestarts.Affordable(_engine, bag, options, _options.Seeds);
        var fits = new TopicWords[seedFits + TopicRestarts.Affordable(_engine, bag, options, _options.Subsamples)];
        var together = TopicRestarts.Together(_engine, bag, options);
        BlockScheduler.Run(
            fits.Length,
            together,
            i =>
            {
                // Each fit has a start of its own, so that a subsample's fit cannot profit from the same initial state.
                var part = i < seedFits ? bag : bag.Select(Draw(clusters, rowOfUnit, (ulong)(i - seedFits)));
                fits[i] = TopicWords.Of(_engine.Fit(part, options with { Start = firstStart + i, Jobs = _lda.Jobs / together }, null, cancellationToken));
            },
            cancellationToken);
        var reference = TopicWords.Of(model);
        var seeds = TopicStability.Of(reference, fits[..seedFits]);
        var parts = TopicStability.Of(reference, fits[seedFits..]);
        return [.. Enumerable.Range(0, model.TopicCount).Select(k => new TopicReliability(
            seeds.ReproducedIn[k], seeds.Fits, parts.ReproducedIn[k], parts.Fits,
            fits.Length == 0 ? double.NaN : (Sum(seeds, k) + Sum(parts, k)) / fits.Length))];

        static double Sum(TopicStability stability, int topic) => stability.Matches.Sum(m => m[topic].Cosine);
    }

    /// <summary>Units of the drawn documents: whole clusters in random order until the share is reached.</summary>
    private int[] Draw(DocumentClusters clusters, IReadOnlyList<int> rowOfUnit, ulong index)
    {
        var order = clusters.Clusters.ToArray();
        new RandomStream(_lda.Seed, Purpose, index).Shuffle(order.AsSpan());
        var wanted = _options.SubsampleShare * order.Sum(c => c.Length);
        var drawn = new HashSet<int>();
        foreach (var cluster in order)
        {
            if (drawn.Count + (cluster.Length / 2.0) <= wanted)
            {
                drawn.UnionWith(cluster);
            }
        }

        return [.. Enumerable.Range(0, rowOfUnit.Count).Where(u => drawn.Contains(rowOfUnit[u]))];
    }
}

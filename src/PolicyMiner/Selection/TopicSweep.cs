using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>
/// Fits every topic count from every start: on all documents, for coherence, stability and the other metrics of a whole model,
/// and on the training part of every fold, for held-out perplexity and for stability under resampled documents.
/// </summary>
public sealed class TopicSweep
{
    /// <summary>
    /// A sweep compares topic counts, so its fits stop earlier than the reported one: on 120 laws and on 86 policies held-out perplexity is then
    /// within 0.6 % of its final value at every K from 2 to 20, after a third of the iterations.
    /// </summary>
    private const double Tolerance = 0.01;

    /// <summary>Most bytes of φ kept at a time: topic counts are swept in groups of that size. Depends on the data alone.</summary>
    private const long GroupBytes = 256L << 20;

    private readonly ITopicEngine _engine;
    private readonly int _seeds;
    private readonly LdaOptions _lda;
    private readonly IFinishedCells? _finished;

    /// <summary>Creates the sweep.</summary>
    /// <param name="engine">Fits the models.</param>
    /// <param name="seeds">Starts for each K and fold.</param>
    /// <param name="lda">Priors, seed, threads, and seeded topics over the vocabulary of all documents; its topic count and start are set by the sweep.</param>
    /// <param name="finished">Parts finished before, and where new ones are kept; null: none.</param>
    public TopicSweep(ITopicEngine engine, int seeds, LdaOptions lda, IFinishedCells? finished = null)
    {
        _engine = engine;
        _seeds = seeds;
        _lda = lda with { Tolerance = Tolerance };
        _finished = finished;
    }

    /// <summary>Runs all fits; the result does not depend on the number of threads.</summary>
    /// <param name="topicCounts">The K to try, rising.</param>
    /// <param name="input">Words, folds, vocabulary.</param>
    /// <param name="progress">Told of finished fits; may be null.</param>
    /// <param name="cancellationToken">Checked in each iteration of each fit.</param>
    public SweepResult Run(IReadOnlyList<int> topicCounts, SweepInput input, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var words = input.Corpus.ToBagOfWords();
        var halves = HeldOutHalves.Draw(words, input.Plan.Seed);
        var folds = new FoldData[input.Plan.Folds];
        BlockScheduler.Run(folds.Length, _lda.Jobs, f => folds[f] = FoldData.Create(input, words, halves, f), cancellationToken);

        var work = new Work(input, folds, new Counter(progress, (long)topicCounts.Count * _seeds * (folds.Length + 1)), cancellationToken);
        var wholes = new List<WholeCorpusScore>();
        var scores = new List<SweepScore>();
        foreach (var group in Groups(topicCounts, input.Vocabulary.Terms.Length))
        {
            var cells = Cells(group, work);
            var (groupWholes, best) = FitWhole(group, cells, work);
            wholes.AddRange(groupWholes);
            scores.AddRange(FitFolds(cells, best, work));
        }

        return new SweepResult(
            [.. scores.OrderBy(s => s.Cell.TopicCount).ThenBy(s => s.Cell.Start).ThenBy(s => s.Cell.Fold)],
            [.. wholes.OrderBy(w => w.TopicCount)],
            [.. folds.Select(f => f.Documents)]);
    }

    /// <summary>The topic counts in groups whose φ fit into <see cref="GroupBytes"/>, the largest first: threads then end together.</summary>
    private IEnumerable<int[]> Groups(IEnumerable<int> topicCounts, int terms)
    {
        var group = new List<int>();
        long bytes = 0;
        foreach (var k in topicCounts.OrderDescending())
        {
            var more = (long)k * terms * sizeof(double) * _seeds;
            if (group.Count > 0 && bytes + more > GroupBytes)
            {
                yield return [.. group];
                group.Clear();
                bytes = 0;
            }

            group.Add(k);
            bytes += more;
        }

        if (group.Count > 0)
        {
            yield return [.. group];
        }
    }

    /// <summary>The held-out fits of a group, those finished before with their scores.</summary>
    private FoldCell[] Cells(int[] topicCounts, Work work)
    {
        var cells = (from i in Enumerable.Range(0, topicCounts.Length) from start in Enumerable.Range(0, _seeds) from fold in Enumerable.Range(0, work.Folds.Length) select new FoldCell(i, new SweepCell(topicCounts[i], start, fold), null)).ToArray();
        if (_finished is not null)
        {
            BlockScheduler.Run(cells.Length, _lda.Jobs, i => cells[i] = cells[i] with { Finished = _finished.Find(cells[i].Cell) }, work.CancellationToken);
        }

        return cells;
    }

    private (WholeCorpusScore[] Scores, TopicWords?[] Best) FitWhole(int[] topicCounts, FoldCell[] cells, Work work)
    {
        var scores = topicCounts.Select(k => _finished?.FindWhole(k)).ToArray();
        var best = new TopicWords?[topicCounts.Length];

        // Of a K finished before the best fit is needed again, when a fold is left in which its topics are looked for.
        var needsBest = cells.Where(c => c.Finished is null).Select(c => c.Index).ToHashSet();
        IEnumerable<int> Starts(int i) => scores[i] is not { } done ? Enumerable.Range(0, _seeds) : needsBest.Contains(i) ? [done.BestStart] : [];
        work.Counter.Add(Enumerable.Range(0, topicCounts.Length).Count(i => !Starts(i).Any()) * _seeds, topicCounts[0]);
        var fits = Enumerable.Range(0, topicCounts.Length).SelectMany(i => Starts(i).Select(s => (Index: i, Start: s))).ToArray();
        var models = new (TopicWords Words, WholeCorpusFit Fit)[fits.Length];
        var together = Together(work.Input.Context.Bag, topicCounts);
        BlockScheduler.Run(fits.Length, together, i =>
        {
            var finished = scores[fits[i].Index];
            var model = _engine.Fit(work.Input.Context.Bag, _lda with { Topics = topicCounts[fits[i].Index], Start = fits[i].Start, Jobs = _lda.Jobs / together }, null, work.CancellationToken);
            models[i] = (TopicWords.Of(model), finished?.Fits[fits[i].Start] ?? Evaluate(model, fits[i].Start, _lda.Jobs / together, work));
            work.Counter.Add(finished is null ? 1 : _seeds, model.TopicCount);
        }, work.CancellationToken);

        BlockScheduler.Run(topicCounts.Length, _lda.Jobs, i =>
        {
            var own = Enumerable.Range(0, fits.Length).Where(f => fits[f].Index == i).Select(f => models[f]).ToArray();
            best[i] = scores[i] is null ? own.MaxBy(m => m.Fit.Objective).Words : own.FirstOrDefault().Words;
            if (scores[i] is null)
            {
                scores[i] = Score(topicCounts[i], [.. own.Select(o => o.Fit)], [.. own.Select(o => o.Words)]);
                _finished?.KeepWhole(scores[i]!);
            }
        }, work.CancellationToken);
        return ([.. scores.Select(s => s!)], best);
    }

    private static WholeCorpusScore Score(int topicCount, WholeCorpusFit[] fits, TopicWords[] words)
    {
        var best = Array.IndexOf(fits, fits.MaxBy(f => f.Objective));
        var stability = TopicStability.Of(words[best], [.. words.Where((_, i) => i != best)]);
        return new WholeCorpusScore { TopicCount = topicCount, Fits = fits, BestStart = best, ReproducedInStarts = stability.ReproducedIn };
    }

    private static WholeCorpusFit Evaluate(TopicModel model, int start, int jobs, Work work) => new()
    {
        Start = start,
        Metrics = TopicMetrics.Evaluate(new MetricInput(model, work.Input.Context) { Jobs = jobs }, work.CancellationToken).ToDictionary(s => s.Metric, s => s.Value),
        Objective = model.Objective[^1],
        Iterations = model.Objective.Length,
        Converged = model.Converged,
    };

    private SweepScore[] FitFolds(FoldCell[] cells, TopicWords?[] best, Work work)
    {
        var scores = new SweepScore[cells.Length];
        var together = Together(work.Folds.MaxBy(f => f.Training.PairCount)!.Training, cells.Select(c => c.Cell.TopicCount));
        BlockScheduler.Run(cells.Length, together, i =>
        {
            var (index, cell, finished) = cells[i];
            if (finished is null)
            {
                finished = FitFold(cell, best[index]!, _lda.Jobs / together, work);
                _finished?.Keep(finished);
            }

            scores[i] = finished;
            work.Counter.Add(1, cell.TopicCount);
        }, work.CancellationToken);
        return scores;
    }

    /// <summary>Fits that run at the same time: together they stay within <see cref="LdaOptions.Memory"/>, and threads that are left work inside them.</summary>
    private int Together(BagOfWords bag, IEnumerable<int> topicCounts) => topicCounts.Min(k => TopicRestarts.Together(_engine, bag, _lda with { Topics = k }));

    private SweepScore FitFold(SweepCell cell, TopicWords best, int jobs, Work work)
    {
        var fold = work.Folds[cell.Fold];
        var model = _engine.Fit(fold.Training, _lda with { Topics = cell.TopicCount, Start = cell.Start, Jobs = jobs, Seeds = _lda.Seeds?.Over(fold.TermOfWhole) }, null, work.CancellationToken);
        var units = HeldOutPerplexity.Score(model.TopicWord, model.Alpha, fold.A, fold.B, jobs, work.CancellationToken);
        var matches = TopicMatching.Match(best, TopicWords.Of(model).Over(fold.TermInWhole, best.TermCount));
        return new SweepScore
        {
            Cell = cell,
            HeldOut = units.ByDocument(fold.DocumentOfUnit, fold.Documents.Length),
            Reproduced = [.. matches.Select(m => m.Reproduced)],
            Objective = model.Objective[^1],
            UnknownShare = fold.UnknownShare,
            Iterations = model.Objective.Length,
            Converged = model.Converged,
        };
    }

    /// <summary>A held-out fit: the place of its K in the group, its place in the sweep, and its score when it was finished before.</summary>
    private readonly record struct FoldCell(int Index, SweepCell Cell, SweepScore? Finished);

    private sealed record Work(SweepInput Input, FoldData[] Folds, Counter Counter, CancellationToken CancellationToken);

    /// <summary>Counts finished fits for the progress line.</summary>
    private sealed class Counter(IProgress<StageProgress>? progress, long total)
    {
        private long _done;

        public void Add(int fits, int topicCount)
            => progress?.Report(new StageProgress("sweep", Interlocked.Add(ref _done, fits), total, "K = " + NumberFormat.Integer(topicCount)));
    }
}

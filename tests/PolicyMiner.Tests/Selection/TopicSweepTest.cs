using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Selection;
using PolicyMiner.Tests.Support;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Selection;

/// <summary>A whole sweep on corpora drawn from a known number of topics.</summary>
public sealed class TopicSweepTest
{
    private static readonly VocabularyOptions Filters = new() { MinDocumentFrequency = 2 };

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void Select_OnACorpusDrawnFromKnownTopics_FindsTheirNumber(int topics)
    {
        var input = Input(topics);
        var options = new SweepOptions { TopicCounts = [.. Enumerable.Range(2, 9)], Seeds = 3, Folds = 3 };
        var selection = new TopicCountSelector(Sweep(jobs: 2, options), options).Select(input);

        selection.Choice.Chosen.Should().Be(topics);
        selection.Scores.Single(s => s.TopicCount == topics).StabilityOverStarts.Should().Be(1);
        selection.Scores.Single(s => s.TopicCount == topics).StabilityOverDocuments.Should().Be(1);
        selection.Scores.Should().OnlyContain(s => s.Metrics.Any(m => m.Metric == "c_v" && m.Summary.Count == 3));
    }

    [Fact]
    public void Select_WithExtend_LengthensTheRangeUntilTheKneeIsInside()
    {
        var options = new SweepOptions { TopicCounts = [2, 3], Seeds = 2, Folds = 3, Extend = true };
        var selection = new TopicCountSelector(Sweep(jobs: 2, options), options).Select(Input(5));

        selection.Choice.Rules!.Knee.Should().Be(5);
        selection.Scores[^1].TopicCount.Should().BeGreaterThan(5);
        selection.Scores.Select(s => s.TopicCount).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Run_WithAnyNumberOfThreadsAndWithFinishedCells_GivesTheSame()
    {
        var input = Input(3);
        var options = new SweepOptions { Seeds = 2, Folds = 3 };
        var store = new Store();
        var first = Sweep(1, options, store).Run([2, 4], input);
        var threads = Sweep(3, options).Run([2, 4], input);
        store.Forget();
        var resumed = Sweep(2, options, store).Run([2, 4], input);

        Text(threads).Should().Be(Text(first));
        Text(resumed).Should().Be(Text(first));
        store.Found.Should().BeGreaterThan(0);
    }

    [Fact]
    public void Run_WhenMemoryHoldsOneFitAtATime_MakesOneAtATimeAndGivesTheSame()
    {
        var input = Input(3);
        var options = new SweepOptions { Seeds = 2, Folds = 3 };
        var memory = StreamingRun.BytesInMemory(input.Context.Bag, 4);
        TopicRestarts.Together(new Cvb0Engine(), input.Context.Bag, new LdaOptions { Topics = 4, Jobs = 3, Memory = memory }).Should().Be(1);
        Text(Sweep(3, options, memory: memory).Run([2, 4], input)).Should().Be(Text(Sweep(1, options).Run([2, 4], input)));
    }

    private static string Text(SweepResult result)
        => string.Join('\n', result.Scores.Select(s => $"{s.Cell} {string.Join(' ', s.HeldOut.LogLikelihood)} {string.Join(' ', s.Reproduced)} {s.Objective}"))
            + string.Join('\n', result.Wholes.Select(w => $"{w.TopicCount} {w.BestStart} {string.Join(' ', w.ReproducedInStarts)} {string.Join(' ', w.Fits.SelectMany(f => f.Metrics.Values))}"));

    private static TopicSweep Sweep(int jobs, SweepOptions options, IFinishedCells? store = null, long memory = 1_500_000_000)
        => new(new Cvb0Engine(), options.Seeds, new LdaOptions { Topics = 1, Jobs = jobs, Memory = memory }, store);

    /// <summary>60 documents of 80 words; each mixes one main topic (80 %) with another; ten words belong to each topic alone.</summary>
    private static SweepInput Input(int topics)
    {
        var random = new RandomStream(11, (ulong)topics);
        var texts = Enumerable.Range(0, 60).Select(d => string.Join(' ', Enumerable.Range(0, 80).Select(_ =>
        {
            var topic = random.NextInt32(10) < 8 ? d % topics : random.NextInt32(topics);
            return $"词{topic}x{random.NextInt32(10)}";
        }))).ToArray();
        var corpus = Words.Corpus(texts);
        var words = corpus.ToBagOfWords();
        var vocabulary = Vocabulary.Build(corpus, words, null, Filters);
        var bag = vocabulary.Select(words, [.. Enumerable.Range(0, corpus.UnitCount)]);
        var sequences = TokenSequences.Of(corpus, vocabulary.TermOfWord, vocabulary.Terms.Length);
        return new SweepInput(corpus, FoldPlan.Draw([.. Enumerable.Range(0, 60)], 3, 1), Filters, vocabulary, new EvaluationContext(bag, sequences));
    }

    /// <summary>Keeps everything in memory; can lose half of it, as an interrupted run does.</summary>
    private sealed class Store : IFinishedCells
    {
        private readonly Dictionary<int, WholeCorpusScore> _wholes = [];
        private readonly Dictionary<SweepCell, SweepScore> _cells = [];

        public int Found { get; private set; }

        public WholeCorpusScore? FindWhole(int topicCount) => Look(_wholes, topicCount);

        public void KeepWhole(WholeCorpusScore score) => Keep(_wholes, score.TopicCount, score);

        public SweepScore? Find(SweepCell cell) => Look(_cells, cell);

        public void Keep(SweepScore score) => Keep(_cells, score.Cell, score);

        public void Forget()
        {
            _wholes.Remove(2);
            foreach (var cell in _cells.Keys.Where(c => c.Fold == 1).ToArray())
            {
                _cells.Remove(cell);
            }
        }

        private static void Keep<TKey, TValue>(Dictionary<TKey, TValue> kept, TKey key, TValue value)
            where TKey : notnull
        {
            lock (kept)
            {
                kept.Add(key, value);
            }
        }

        private TValue? Look<TKey, TValue>(Dictionary<TKey, TValue> kept, TKey key)
            where TKey : notnull
            where TValue : class
        {
            lock (kept)
            {
                var found = kept.GetValueOrDefault(key);
                Found += found is null ? 0 : 1;
                return found;
            }
        }
    }
}

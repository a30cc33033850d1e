using PolicyMiner.Documents;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Reliability;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Tests.Documents;
using PolicyMiner.Tests.Support;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests;

/// <summary>Warnings of the model and the findings, from runs of the whole pipeline on corpora that deserve them, and on one that does not.</summary>
public sealed class PipelineWarningsTest
{
    private const int Documents = 24;

    private static readonly MiningOptions Options = new()
    {
        Intake = new IntakeOptions { Duplicates = DuplicateHandling.Keep },
        Sweep = new SweepOptions { TopicCounts = [3] },
        Vocabulary = new VocabularyOptions { MinDocumentFrequency = 1 },
        Restarts = 3,
        Findings = new FindingsOptions { Reliability = new ReliabilityOptions { Subsamples = 0 } },
    };

    [Fact]
    public void Run_OnThreePlainThemes_HasNoWarningOfTheModel()
        => Run(d => Theme(d % 3, 80, d), Options).Warnings.Select(w => w.Code).Should().NotContain(
        [
            WarningCodes.UnstableTopic, WarningCodes.DuplicateTopic, WarningCodes.BackgroundTopic, WarningCodes.NotConverged, WarningCodes.PriorDominates, WarningCodes.UnderStopping,
            WarningCodes.NegligibleTopic, WarningCodes.TooFewUnits, WarningCodes.LengthImbalance, WarningCodes.Leakage,
        ]);

    [Fact]
    public void W05_WhenThemesPassIntoEachOtherWithoutABreak_NamesTopicsThatOtherSeedsDoNotFind()
    {
        // The words of the documents lie on a circle; where four topics cut it is chance.
        var random = new RandomStream(7);
        var result = Run(d => string.Join(' ', Enumerable.Range(0, 60).Select(_ => "词" + (((d * 4) + random.NextInt32(30)) % 96))), Options with { Sweep = new SweepOptions { TopicCounts = [4] } });
        var unstable = result.Warnings.Where(w => w.Code == WarningCodes.UnstableTopic).ToArray();
        unstable.Should().NotBeEmpty().And.Contain(w => w.Level == WarningLevel.Warning && w.Message.Contains("of 5 other seeds"));
        var reliability = result.Findings!.Reliability;
        unstable.Select(w => w.Place).Should().Equal(result.Topics.Where((_, k) => reliability[k].IsUnstable).Select(t => t.Id));
    }

    [Fact]
    public void W06_WithMoreTopicsThanThemes_NamesThePairOfOneTheme()
    {
        var result = Run(d => Theme(d % 2, 80, d), Options with { Sweep = new SweepOptions { TopicCounts = [5] } });
        var pair = result.Warnings.First(w => w.Code == WarningCodes.DuplicateTopic);
        pair.Level.Should().Be(WarningLevel.Warning);
        pair.Place.Should().MatchRegex("^T0[1-5] T0[1-5]$");
        pair.Action.Should().Contain("merge: [[");
    }

    [Fact]
    public void W07_WhenEveryDocumentSharesHalfItsWords_NamesTheBackgroundTopic()
    {
        string[] common = ["工作", "加强", "推进", "实施", "落实", "建设", "管理", "完善", "提高", "促进", "组织", "保障"];
        var result = Run(
            d => Theme(d % 3, 60, d) + " " + string.Join(' ', Enumerable.Range(0, 70).Select(i => common[(i + (d * 5)) % common.Length])),
            Options with { Sweep = new SweepOptions { TopicCounts = [4] } });
        var background = result.Warnings.Where(w => w.Code == WarningCodes.BackgroundTopic).ToArray();
        background.Should().NotBeEmpty().And.OnlyContain(w => w.Level == WarningLevel.Note && w.Message.Contains("背景主题"));
        background.Select(w => w.Place).Should().Equal(result.Topics.Where((_, k) => result.Findings!.IsBackground[k]).Select(t => t.Id));
    }

    [Fact]
    public void W09_WhenTheFitIsCutShort_SaysSo()
        => Run(d => Theme(d % 3, 80, d), Options with { Lda = Options.Lda with { Iterations = 2 } })
            .Warnings.Should().ContainSingle(w => w.Code == WarningCodes.NotConverged && w.Message.Contains("2 iterations"));

    [Fact]
    public void W10_WithALargeFixedPrior_SaysThatItOutweighsTheWords()
        => Run(d => Theme(d % 3, 40, d), Options with { Lda = Options.Lda with { Alpha = 5, OptimizeAlpha = false } })
            .Warnings.Should().ContainSingle(w => w.Code == WarningCodes.PriorDominates && w.Message.Contains("27.3 %"), "15 of 15 + 40 tokens come from the prior");

    [Fact]
    public void W12_WhenOneWordIsInEveryTheme_NamesIt()
        => Run(d => Theme(d % 3, 60, d) + string.Concat(Enumerable.Repeat(" 单位", 30)), Options)
            .Warnings.Should().ContainSingle(w => w.Code == WarningCodes.UnderStopping && w.Message.Contains("单位(3)"));

    [Fact]
    public void W18_WhenJoinedWordsAreSoughtInHeldOutDocumentsToo_SaysSoOnlyOfASweep()
    {
        var options = new MiningOptions { Segmentation = new SegmentationOptions { NGrams = 2 }, Sweep = new SweepOptions { TopicCounts = [2, 3], Seeds = 1, Folds = 2 }, Restarts = 1 };
        using var folder = new TemporaryFolder();
        for (var d = 0; d < 12; d++)
        {
            folder.Write($"{d:00}.txt", string.Concat(Enumerable.Range(0, 12).Select(i => (d % 2 == 0 ? "加强教师培训和课堂教学，开展第" : "落实财政补贴和税收优惠，推进第") + (i + d) + "项工作。")));
        }

        options = options with { CorpusFolder = folder.Path };
        var corpus = Corpus.Open(folder.Path, options.Intake);
        new MiningPipeline(options).Run(corpus, StopList.Defaults).Warnings.Should().ContainSingle(w => w.Code == WarningCodes.Leakage && w.Place == "--ngrams" && w.Level == WarningLevel.Note);
        new MiningPipeline(options with { Segmentation = new SegmentationOptions() }).Run(corpus, StopList.Defaults).Warnings.Should().NotContain(w => w.Code == WarningCodes.Leakage);
        new MiningPipeline(options with { Sweep = new SweepOptions { TopicCounts = [2] } }).Run(corpus, StopList.Defaults).Warnings.Should().NotContain(w => w.Code == WarningCodes.Leakage, "nothing is held out");
    }

    [Fact]
    public void W23_WhenOneShortDocumentStandsAlone_NamesItsTopic()
    {
        var result = Run(d => d == 0 ? "海洋 渔业 海洋 港口 渔业 海洋" : Theme(d % 2, 100, d), Options);
        result.Warnings.Should().ContainSingle(w => w.Code == WarningCodes.NegligibleTopic).Which.Place.Should().Be("T03");
    }

    private static MiningResult Run(Func<int, string> text, MiningOptions options)
    {
        using var folder = new TemporaryFolder();
        for (var d = 0; d < Documents; d++)
        {
            folder.Write($"{d:00}.txt", text(d));
        }

        options = options with { CorpusFolder = folder.Path };
        return new MiningPipeline(options, new TextAnalysis { Segmenter = new BlankSegmenter() }, new Cvb0Engine()).Run(Corpus.Open(folder.Path, options.Intake), []);
    }

    /// <summary>Words of one theme, twelve of which belong to it alone.</summary>
    private static string Theme(int theme, int words, int document)
    {
        var random = new RandomStream(11, (ulong)document);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => (char)('甲' + theme) + "类" + random.NextInt32(12)));
    }
}

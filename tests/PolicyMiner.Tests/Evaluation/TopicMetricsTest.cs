using System.Text.RegularExpressions;
using PolicyMiner.Evaluation;

namespace PolicyMiner.Tests.Evaluation;

/// <summary>One walk over every member of the list: a metric is tested on the day it is added.</summary>
public sealed partial class TopicMetricsTest
{
    /// <summary>
    /// Values on the fixture. C_v, C_NPMI, C_UCI and UMass are gensim 4.2's; the others come from a numpy program that writes each formula out
    /// (singular values by numpy.linalg.svd, matching by scipy's linear_sum_assignment).
    /// </summary>
    private static readonly Dictionary<string, double> Expected = new(StringComparer.Ordinal)
    {
        ["perplexity"] = 28.498083090563483,
        ["train_perplexity"] = 37.96073724594732,
        ["c_v"] = 0.353683183435902,
        ["c_npmi"] = -0.0957971003454791,
        ["c_uci"] = -2.3386670182973814,
        ["u_mass"] = -0.7527581621797222,
        ["umass_mimno"] = -5.782481789902057,
        ["npmi_clause"] = -0.20704559336906755,
        ["npmi_doc"] = 0.3899321190259053,
        ["exclusivity"] = 0.8813620785738747,
        ["diversity"] = 0.75,
        ["stability"] = 0.5,
        ["cao_juan_2009"] = 0.4227745664739884,
        ["arun_2010"] = 0.06463197939646931,
        ["arun_2010_ldatuning"] = 4.337896118442001,
        ["deveaud_2014"] = 0.9606890394543509,
        ["deveaud_2014_ldatuning"] = 0.48034451972717546,
        ["griffiths_2004"] = -2002.068124887613,
        ["residual_dispersion"] = 6.259327734363412,
    };

    public static TheoryData<string> Names => new(TopicMetrics.All.Select(m => m.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMetric_SaysWhatItIs(string name)
    {
        var metric = TopicMetrics.Named(name);
        ColumnName().IsMatch(name).Should().BeTrue();
        metric.Title.Should().NotBeNullOrWhiteSpace();
        metric.ChineseTitle.Should().NotBeNullOrWhiteSpace();
        metric.Formula.Should().NotBeNullOrWhiteSpace();
        metric.Source.Should().MatchRegex(@"\b(19|20)\d\d\b|ldatuning");
        metric.Lowest.Should().BeLessThan(metric.Highest);
        Enum.IsDefined(metric.Direction).Should().BeTrue();
        TopicMetrics.All.Count(m => m.Name == name).Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMetric_HasTheKnownValueOnTheFixture(string name)
    {
        var metric = TopicMetrics.Named(name);
        var score = metric.Evaluate(CoherenceFixture.FullInput());
        score.Metric.Should().Be(name);
        score.Value.Should().BeApproximately(Expected[name], 1e-9 * Math.Max(1, Math.Abs(Expected[name])));
        score.Value.Should().BeInRange(metric.Lowest, metric.Highest);
        score.Topics?.Should().HaveCount(4);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMetric_HasTheSameBitsForAnyNumberOfThreads(string name)
    {
        var metric = TopicMetrics.Named(name);
        var one = metric.Evaluate(CoherenceFixture.FullInput());
        var three = metric.Evaluate(CoherenceFixture.FullInput(3));
        three.Value.Should().Be(one.Value);
        three.Topics.Should().Equal(one.Topics);
    }

    /// <summary>Topics have no order: only ldatuning's reading of Arun et al. depends on it, and says so.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMetric_DoesNotDependOnTheOrderOfTopics(string name)
    {
        if (name == "arun_2010_ldatuning")
        {
            return;
        }

        var input = CoherenceFixture.FullInput();
        var turned = new MetricInput(input.Model.Reorder([2, 0, 3, 1]), input.Context) { HalfA = input.HalfA, HalfB = input.HalfB, OtherFits = input.OtherFits };
        var metric = TopicMetrics.Named(name);
        metric.Evaluate(turned).Value.Should().BeApproximately(metric.Evaluate(input).Value, 1e-9);
    }

    /// <summary>One topic has no pairs and no others to differ from; a metric may have no value then, but never a wrong one or a crash.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMetric_WithOneTopic_HasAValueInRangeOrNone(string name)
    {
        var phi = Enumerable.Repeat(1.0 / CoherenceFixture.Terms, CoherenceFixture.Terms).ToArray();
        var full = CoherenceFixture.FullInput();
        var model = SomeModel.With([phi], [.. Enumerable.Repeat(new[] { 1.0 }, 12)]) with { SampleLogLikelihoods = [-1] };
        var input = new MetricInput(model, full.Context) { HalfA = full.HalfA, HalfB = full.HalfB, OtherFits = [TopicWords.Of(model)] };
        var metric = TopicMetrics.Named(name);
        var value = metric.Evaluate(input).Value;
        (double.IsNaN(value) || (value >= metric.Lowest && value <= metric.Highest)).Should().BeTrue($"{name} gave {value}");
        if (name is "cao_juan_2009" or "deveaud_2014" or "deveaud_2014_ldatuning")
        {
            value.Should().Be(double.NaN);
        }
    }

    /// <summary>No unit and no token: no value, or what follows from φ alone.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMetric_OnAnEmptyCorpus_DoesNotCrash(string name)
    {
        var bag = new PolicyMiner.Vectors.BagOfWords(3, [0, 0], [], []);
        var sequences = new PolicyMiner.Vectors.TokenSequences(3, [0, 0], [], [0, 0]);
        var model = SomeModel.With([[0.5, 0.25, 0.25], [0.25, 0.25, 0.5]], [[0.5, 0.5]]) with { SampleLogLikelihoods = [-1] };
        var input = new MetricInput(model, new EvaluationContext(bag, sequences)) { HalfA = bag, HalfB = bag, OtherFits = [TopicWords.Of(model)] };
        var value = TopicMetrics.Named(name).Evaluate(input).Value;
        var fromPhi = name is "exclusivity" or "diversity" or "stability" or "cao_juan_2009" or "deveaud_2014" or "deveaud_2014_ldatuning" or "griffiths_2004";
        double.IsNaN(value).Should().Be(!fromPhi, $"{name} gave {value}");
    }

    [Fact]
    public void Evaluate_GivesTheMetricsThatTheInputAllowsInTheOrderOfTheList()
    {
        TopicMetrics.Evaluate(CoherenceFixture.FullInput()).Select(s => s.Metric).Should().Equal(TopicMetrics.All.Select(m => m.Name));
        var little = new MetricInput(SomeModel.With(CoherenceFixture.Phi), new EvaluationContext(CoherenceFixture.Bag));
        TopicMetrics.Evaluate(little).Select(s => s.Metric).Should().Equal(
            "u_mass", "umass_mimno", "npmi_doc", "exclusivity", "diversity", "cao_juan_2009", "deveaud_2014", "deveaud_2014_ldatuning");
    }

    [Fact]
    public void Named_WhenThereIsNone_NamesThoseThereAre()
    {
        var act = () => TopicMetrics.Named("npmi");
        act.Should().Throw<ArgumentException>().WithMessage("*npmi_clause*");
    }

    [Fact]
    public void MetricInput_WhenModelAndBagHaveOtherVocabularies_Throws()
    {
        var act = () => new MetricInput(SomeModel.With([[0.5, 0.5]]), new EvaluationContext(CoherenceFixture.Bag));
        act.Should().Throw<ArgumentException>().WithMessage("*2 terms*40*");
    }

    [Fact]
    public void MetricInput_WithoutTopics_Throws()
    {
        var model = SomeModel.With([[0.5, 0.5]]) with { TopicCount = 0, TopicWord = [] };
        var act = () => new MetricInput(model, new EvaluationContext(SomeModel.Bag([1, 1])));
        act.Should().Throw<ArgumentException>().WithMessage("*no topics*");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex ColumnName();
}

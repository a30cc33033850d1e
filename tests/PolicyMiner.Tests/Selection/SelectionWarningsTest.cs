using PolicyMiner.Foundation;
using PolicyMiner.Selection;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Selection;

/// <summary>Each warning has a case that triggers it and one that does not.</summary>
public sealed class SelectionWarningsTest
{
    private static readonly BagOfWords Good = Bag(60, 100);

    [Fact]
    public void AGoodSweep_HasNoWarning()
        => Codes(Scores.Select(Scores.Falling(2, 30))).Should().BeEmpty();

    [Fact]
    public void W01_WhenKIsGiven_IsANote()
    {
        var warnings = SelectionWarnings.Of(TopicCountSelector.Given(8, new SweepOptions()), new SweepOptions(), Good).ToArray();
        warnings.Should().ContainSingle().Which.Code.Should().Be(WarningCodes.TrainOnlyPerplexity);
        warnings[0].Level.Should().Be(WarningLevel.Note);
    }

    [Fact]
    public void W01_WhenKWasSwept_IsNotGiven()
        => Codes(Scores.Select(Scores.Falling(2, 8)), bag: Bag(3, 5)).Should().NotContain(WarningCodes.TrainOnlyPerplexity, "whatever else is wrong");

    [Fact]
    public void W02_WhenTheSeedsAreEnoughOrNotAsked_IsNotGiven()
    {
        Codes(Scores.Select(Scores.Falling(2, 30)), new SweepOptions { Seeds = 6 }).Should().NotContain(WarningCodes.SingleSeed);
        Codes(TopicCountSelector.Given(8, new SweepOptions { Seeds = 1 }), new SweepOptions { Seeds = 1 }).Should().NotContain(WarningCodes.SingleSeed, "a given K rests on no sweep");
    }

    [Fact]
    public void W02_WhenThereAreFewSeeds()
    {
        Codes(Scores.Select(Scores.Falling(2, 30)), new SweepOptions { Seeds = 4 }).Should().Equal(WarningCodes.SingleSeed);
        Codes(Scores.Select(Scores.Falling(2, 30)), new SweepOptions { Seeds = 5 }).Should().BeEmpty();
    }

    [Fact]
    public void W03_WhenTheChoiceIsTheLastOrFirstK()
    {
        Codes(Scores.Select(Scores.Falling(2, 8))).Should().Equal(WarningCodes.EdgeOfRange);
        Codes(Scores.Select(Scores.Falling(20, 30))).Should().Equal(WarningCodes.EdgeOfRange);
    }

    [Fact]
    public void W03_WhenThereIsNoKneeButOneSeDecides_IsANote()
    {
        // Perplexity falls by more than the limit to the last K, but K = 4 is within the noise of it.
        var selection = Scores.Select([Scores.Of(2, 7), Scores.Of(3, 6.5), Scores.Of(4, 6.05, spread: 0.3), Scores.Of(5, 6)]);
        var warnings = SelectionWarnings.Of(selection, new SweepOptions(), Good).Where(w => w.Code == WarningCodes.EdgeOfRange).ToArray();
        warnings.Should().ContainSingle().Which.Level.Should().Be(WarningLevel.Note);
    }

    [Fact]
    public void W04_WhenMoreThanAQuarterOfTheKCannotBeToldApart()
    {
        Codes(Scores.Select([Scores.Of(2, 7), Scores.Of(3, 6), Scores.Of(4, 6.001, spread: 0.1), Scores.Of(5, 6.001, spread: -0.1)])).Should().Contain(WarningCodes.FlatCurve);
        Codes(Scores.Select(Scores.Falling(2, 30))).Should().NotContain(WarningCodes.FlatCurve);
    }

    [Fact]
    public void W08_WhenThereAreTooFewOrTooShortUnits()
    {
        var selection = Scores.Select(Scores.Falling(2, 30));
        Codes(selection, bag: Bag(20, 100)).Should().Equal(WarningCodes.TooFewUnits);
        Codes(selection, bag: Bag(60, 19)).Should().Equal(WarningCodes.TooFewUnits);
    }

    [Fact]
    public void W08_WhenUnitsAndTheirLengthsJustReachTheLimits_IsNotGiven()
    {
        var selection = Scores.Select(Scores.Falling(2, 30));
        var units = 3 * selection.Choice.Chosen;
        Codes(selection, bag: Bag(units, 20)).Should().BeEmpty();
        Codes(selection, bag: Bag(units - 1, 20)).Should().Equal(WarningCodes.TooFewUnits);

        // The median counts: single short units are no reason.
        Codes(selection, bag: Bag([.. Enumerable.Repeat(100, units), 1, 2, 3])).Should().BeEmpty();
    }

    [Fact]
    public void W09_WhenFitsOfTheSweepDidNotConverge()
    {
        var scores = Scores.Falling(2, 30);
        Codes(Scores.Select(scores, sweep: Scores.Sweep(converged: false))).Should().Equal(WarningCodes.NotConverged);
        Codes(Scores.Select(scores, sweep: Scores.Sweep(converged: true))).Should().BeEmpty();
    }

    private static IEnumerable<string> Codes(TopicCountSelection selection, SweepOptions? options = null, BagOfWords? bag = null)
        => SelectionWarnings.Of(selection, options ?? new SweepOptions(), bag ?? Good).Select(w => w.Code);

    private static BagOfWords Bag(int units, int tokens) => Bag([.. Enumerable.Repeat(tokens, units)]);

    private static BagOfWords Bag(int[] lengths) => new(1, [.. Enumerable.Range(0, lengths.Length + 1)], new int[lengths.Length], lengths);
}

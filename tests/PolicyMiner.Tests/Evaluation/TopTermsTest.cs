using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Evaluation;

namespace PolicyMiner.Tests.Evaluation;

public sealed class TopTermsTest
{
    [Fact]
    public void Of_BreaksTiesByTheLowerId() => TopTerms.Of([0.2, 0.5, 0.2, 0.5, 0.2], 4).Should().Equal(1, 3, 0, 2);

    [Fact]
    public void Of_WithFewerTermsThanAsked_GivesThemAll() => TopTerms.Of([0.1, 0.9], 10).Should().Equal(1, 0);

    [Fact]
    public void Of_NeverRanksNaN() => TopTerms.Of([double.NaN, 0.1, double.NaN, 0.3], 3).Should().Equal(3, 1);

    [Fact]
    public void Of_EqualsAStableSort()
        => Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                values =>
                {
                    var doubles = values.Select(v => (double)(v % 7)).ToArray();
                    var expected = doubles.Select((v, i) => (v, i)).OrderByDescending(x => x.v).ThenBy(x => x.i).Select(x => x.i).Take(5);
                    return TopTerms.Of(doubles, 5).SequenceEqual(expected);
                }));
}

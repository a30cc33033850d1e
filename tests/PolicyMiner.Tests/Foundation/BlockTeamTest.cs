using FluentAssertions;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Foundation;

public class BlockTeamTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Run_WhenCalledOften_DoesEachBlockOfEachRoundOnceBeforeItReturns(int jobs)
    {
        using var team = new BlockTeam(jobs);
        for (var round = 0; round < 2000; round++)
        {
            var done = new int[round % 9];
            team.Run(done.Length, block => done[block]++);
            done.Should().AllBeEquivalentTo(1);
        }
    }

    [Fact]
    public void Run_WhenBlocksTakeLong_SharesThemAmongTheThreads()
    {
        using var team = new BlockTeam(3);
        using var met = new Barrier(3);
        var together = () => team.Run(3, _ => met.SignalAndWait(TimeSpan.FromMinutes(1)).Should().BeTrue());
        together.Should().NotThrow("a barrier of three opens only when three threads work at the same time");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_WhenBlocksFail_ThrowsTheFailureOfTheLowestAndGoesOnWithTheNextRound(int jobs)
    {
        using var team = new BlockTeam(jobs);
        for (var repeat = 0; repeat < 200; repeat++)
        {
            var fails = () => team.Run(8, block => throw new InvalidOperationException("block " + block));
            fails.Should().Throw<InvalidOperationException>().WithMessage("block 0");
            var sum = 0;
            team.Run(8, block => Interlocked.Add(ref sum, block));
            sum.Should().Be(28);
        }
    }

    [Fact]
    public void Run_WhenCancelled_Throws()
    {
        using var team = new BlockTeam(2);
        using var source = new CancellationTokenSource();
        var done = 0;
        var cancelled = () => team.Run(100, _ =>
        {
            Interlocked.Increment(ref done);
            source.Cancel();
        }, source.Token);
        cancelled.Should().Throw<OperationCanceledException>();
        done.Should().BeLessThan(100);
    }
}

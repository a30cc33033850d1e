using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Foundation;

public sealed class BlockSchedulerTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void RunSteps_RunsEachStepOnce(int jobs)
    {
        var runs = new int[5];
        BlockScheduler.RunSteps(jobs, [.. Enumerable.Range(0, runs.Length).Select(i => (Action)(() => runs[i]++))]);
        runs.Should().OnlyContain(n => n == 1);
    }

    [Fact]
    public void RunSteps_WhenTwoFail_ThrowsTheFailureOfTheFirst()
    {
        using var second = new ManualResetEventSlim();
        Action both = () => BlockScheduler.RunSteps(
            2,
            () =>
            {
                second.Wait();
                throw new InvalidOperationException("first");
            },
            () =>
            {
                second.Set();
                throw new InvalidOperationException("second");
            });
        both.Should().Throw<InvalidOperationException>().WithMessage("first");
    }
}

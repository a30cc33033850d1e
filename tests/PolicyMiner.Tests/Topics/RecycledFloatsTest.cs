using FluentAssertions;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public class RecycledFloatsTest
{
    private const int Large = RecycledFloats.LeastLength + 1_000_003;

    [Fact]
    public void Take_AfterReturn_GivesTheArrayOnceAndOnlyForLengthsNearItsOwn()
    {
        var array = RecycledFloats.Take(Large);
        RecycledFloats.Return(array);
        RecycledFloats.Take(Large + 1).Should().NotBeSameAs(array, "it is too short");
        RecycledFloats.Take(Large / 2).Should().NotBeSameAs(array, "half of it would lie idle");
        RecycledFloats.Take(Large - 10).Should().BeSameAs(array);
        RecycledFloats.Take(Large - 10).Should().NotBeSameAs(array, "nobody returned it again");
    }

    [Fact]
    public void Floats_WhenZeroedAndMemoryWasUsedBefore_AreZeroAndAligned()
    {
        using (var used = new FitMemory())
        {
            used.Floats(Large * 2, zeroed: false).Span.Fill(float.NaN);
        }

        using var memory = new FitMemory();
        var floats = memory.Floats(Large * 2, zeroed: true);
        floats.Span.IndexOfAnyExcept(0f).Should().Be(-1);
        Address(floats).Should().Match(address => address % 64 == 0);
    }

    private static unsafe long Address(AlignedFloats floats) => (long)floats.Pointer;
}

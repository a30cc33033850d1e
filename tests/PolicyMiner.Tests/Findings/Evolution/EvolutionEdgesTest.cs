using PolicyMiner.Findings.Evolution;

namespace PolicyMiner.Tests.Findings.Evolution;

public sealed class EvolutionEdgesTest
{
    [Fact]
    public void Between_NamesEveryKindOfLink()
    {
        var cosines = new[,]
        {
            { 0.9, 0.1, 0.1, 0.0, 0.0, 0.0, 0.0 }, // goes on
            { 0.1, 0.6, 0.5, 0.0, 0.0, 0.0, 0.0 }, // splits
            { 0.0, 0.0, 0.0, 0.4, 0.0, 0.0, 0.0 }, // merges with the next
            { 0.0, 0.0, 0.0, 0.3, 0.29, 0.0, 0.0 },
            { 0.0, 0.0, 0.0, 0.0, 0.0, 0.1, 0.0 }, // vanishes
            { 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.8 }, // splits, and one part merges
        };
        var edges = EvolutionEdges.Between(cosines, 10, 20).Select(e => (e.From, e.To, e.Kind));
        edges.Should().Equal(
            (10, 20, EvolutionKind.Continue),
            (11, 21, EvolutionKind.Split),
            (11, 22, EvolutionKind.Split),
            (12, 23, EvolutionKind.Merge),
            (13, 23, EvolutionKind.Merge),
            (15, 23, EvolutionKind.SplitAndMerge),
            (15, 26, EvolutionKind.Split),
            (14, -1, EvolutionKind.Vanish),
            (-1, 24, EvolutionKind.Emerge),
            (-1, 25, EvolutionKind.Emerge));
    }
}

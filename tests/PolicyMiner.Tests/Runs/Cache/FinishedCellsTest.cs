using PolicyMiner.Evaluation;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Selection;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs.Cache;

public sealed class FinishedCellsTest
{
    [Fact]
    public void Find_GivesBackEveryBitOfWhatWasKept_UnderTheSameKeyOnly()
    {
        using var folder = new TemporaryFolder();
        var cache = new FolderCache(folder.Path);
        var cells = new FinishedCells(cache, "a");
        var score = new SweepScore
        {
            Cell = new SweepCell(5, 1, 3),
            HeldOut = new HeldOutLikelihood([-1.0 / 3, double.NaN, double.NegativeInfinity, 0], [3, long.MaxValue, 0, 1]),
            Reproduced = [true, false],
            Objective = -0.1,
            UnknownShare = 1.0 / 7,
            Iterations = 12,
            Converged = true,
        };
        var whole = new WholeCorpusScore
        {
            TopicCount = 5,
            Fits = [new WholeCorpusFit { Start = 0, Metrics = new Dictionary<string, double> { ["c_v"] = 0.1 + 0.2, ["u_mass"] = double.NaN }, Objective = -2, Iterations = 3, Converged = false }],
            BestStart = 0,
            ReproducedInStarts = [1, 0],
        };
        cells.Keep(score);
        cells.KeepWhole(whole);

        cells.Find(score.Cell).Should().BeEquivalentTo(score, o => o.ComparingByMembers<SweepScore>().ComparingByMembers<HeldOutLikelihood>());
        cells.FindWhole(5).Should().BeEquivalentTo(whole, o => o.ComparingByMembers<WholeCorpusScore>().ComparingByMembers<WholeCorpusFit>());
        cells.Find(new SweepCell(5, 3, 1)).Should().BeNull();
        cells.FindWhole(6).Should().BeNull();
        new FinishedCells(cache, "b").Find(score.Cell).Should().BeNull();
    }
}

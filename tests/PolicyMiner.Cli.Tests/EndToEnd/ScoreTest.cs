using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class ScoreTest
{
    [Fact]
    public void Score_PrintsOneFigureALine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train.txt", "2\n2\n2\n1 1 3\n2 2 1\n");
        folder.Write("a.txt", "1\n2\n1\n1 1 1\n");
        folder.Write("b.txt", "1\n2\n1\n1 2 1\n");
        folder.Write("phi.txt", "1 1\n");
        var run = PolicyMinerProgram.Run(folder.FullPath, "score", "--train", "train.txt", "--held-a", "a.txt", "--held-b", "b.txt", "--phi", "phi.txt", "--alpha", "0.5");
        run.ExitCode.Should().Be(0, run.Error);

        // One topic with equal shares of two terms: perplexity 2. The unigram gives term 2 a share of 1.01 / 4.02.
        run.Output.Should().Contain("perplexity\t2\n").And.Contain("unigram_perplexity\t3.98019802\n").And.Contain("npmi_doc\t-1\n").And.Contain("heldout_tokens\t1\n");

        var mistakes = PolicyMinerProgram.Run(folder.FullPath, "score", "--train", "train.txt", "--held-a", "a.txt", "--held-b", "b.txt", "--phi", "phi.txt", "--alpha", "0.5,0.5");
        mistakes.ExitCode.Should().Be(1);
        mistakes.Error.Should().Contain("--alpha").And.Contain("2 values");
    }
}

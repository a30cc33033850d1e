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

        folder.Write("two.txt", "0.9 0.1\n0.2 0.8\n");
        folder.Write("turned.txt", "7 0.1 0.9\n0 0.8 0.2\n");
        folder.Write("terms.txt", "甲\n乙\n");
        folder.Write("turned-terms.txt", "丙\n乙\n甲\n");
        string[] score = ["score", "--train", "train.txt", "--held-a", "a.txt", "--held-b", "b.txt", "--phi"];
        var turned = PolicyMinerProgram.Run(folder.FullPath, [.. score, "turned.txt", "--phi-terms", "turned-terms.txt", "--vocab", "terms.txt"]);
        turned.ExitCode.Should().Be(0, turned.Error);
        turned.Output.Should().Be(PolicyMinerProgram.Run(folder.FullPath, [.. score, "two.txt"]).Output, "columns are told by their terms, and a term that the bags lack plays no part");
        PolicyMinerProgram.Run(folder.FullPath, [.. score, "two.txt", "--vocab", "terms.txt"]).ExitCode.Should().Be(1);

        var mistakes = PolicyMinerProgram.Run(folder.FullPath, "score", "--train", "train.txt", "--held-a", "a.txt", "--held-b", "b.txt", "--phi", "phi.txt", "--alpha", "0.5,0.5");
        mistakes.ExitCode.Should().Be(1);
        mistakes.Error.Should().Contain("--alpha").And.Contain("2 values");
    }
}

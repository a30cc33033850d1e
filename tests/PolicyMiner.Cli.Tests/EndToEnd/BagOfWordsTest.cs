using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class BagOfWordsTest
{
    [Fact]
    public void Fit_OnABagOfWords_FindsItsThemesAndNumbersItsUnits()
    {
        using var folder = new TemporaryFolder();
        Write(folder, units: 15);
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", "--bow", "bow.txt", "--vocab", "terms.txt", "--topics", "2..4", "--seeds", "2", "--restarts", "2", "--export-phi", "--out", "r");
        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain("W18");
        var header = File.ReadLines(folder["r/document_topics.csv"]).First().TrimStart('\uFEFF').Split(',');
        var rows = File.ReadAllLines(folder["r/document_topics.csv"]).Skip(1).Select(l => header.Zip(l.Split(',')).ToDictionary(p => p.First, p => p.Second)).ToArray();
        rows.Should().HaveCount(15);
        rows[14]["doc_id"].Should().Be("15");
        File.ReadAllText(folder["r/vocabulary.csv"]).Should().Contain("词0").And.Contain("词11");

        File.ReadLines(folder["r/model/phi.csv"]).Should().HaveCount(13);
        File.ReadAllLines(folder["r/model/phi_terms.txt"]).Should().HaveCount(12);
        File.ReadAllLines(folder["r/model/mallet_weights.txt"]).Should().OnlyContain(l => l.Split('\t', StringSplitOptions.None).Length == 3);
        PolicyMinerProgram.Run(folder.FullPath, "score", "--train", "r/bag_of_words.txt", "--held-a", "r/bag_of_words.txt", "--held-b", "r/bag_of_words.txt", "--phi", "r/model/phi.txt")
            .Output.Should().Contain("terms\t12");

        var score = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", folder.FullPath);
        score.ExitCode.Should().Be(2);
        score.Error.Should().Contain("--bow");
        var again = PolicyMinerProgram.Run(folder.FullPath, "verify", "r");
        again.ExitCode.Should().Be(0, again.Error + again.Output);
    }

    [Fact]
    public void Fit_WhenTheVocabularyDoesNotBelong_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Write(folder, units: 3);
        PolicyMinerProgram.Run(folder.FullPath, "fit", "--bow", "bow.txt").Error.Should().Contain("--vocab");
        folder.Write("short.txt", "a\nb\n");
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", "--bow", "bow.txt", "--vocab", "short.txt", "--topics", "2");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("2 terms").And.Contain("12");
        folder.Write("twice.txt", string.Concat(Enumerable.Repeat("a\n", 12)));
        PolicyMinerProgram.Run(folder.FullPath, "fit", "--bow", "bow.txt", "--vocab", "twice.txt", "--topics", "2").Error.Should().Contain("twice.txt:2");
    }

    // Unit d uses the four terms of theme d mod 3.
    private static void Write(TemporaryFolder folder, int units)
    {
        var pairs = Enumerable.Range(0, units).SelectMany(d => Enumerable.Range(0, 4).Select(i => $"{d + 1} {((d % 3) * 4) + i + 1} {3 + ((d + i) % 4)}\n")).ToArray();
        folder.Write("bow.txt", $"{units}\n12\n{pairs.Length}\n{string.Concat(pairs)}");
        folder.Write("terms.txt", string.Concat(Enumerable.Range(0, 12).Select(w => $"词{w}\n")));
    }
}

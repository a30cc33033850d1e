using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class VerifyTest
{
    [Fact]
    public void Verify_OfAnUntouchedRun_FindsItTheSame_EvenFromAnotherFolder()
    {
        using var folder = new TemporaryFolder();
        Fit(folder);
        Verify(folder.FullPath, "r").Should().Match<ProgramResult>(r => r.ExitCode == 0 && r.Output.StartsWith("same", StringComparison.Ordinal));
        Verify(folder["docs"], "../r").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Verify_OfARunWhoseFilesOrInputsChanged_NamesThemAndEndsWith4()
    {
        using var folder = new TemporaryFolder();
        Fit(folder);
        File.AppendAllText(folder["r/topics.csv"], "x");
        File.Delete(folder["r/vocabulary.csv"]);
        File.AppendAllText(folder["docs/00.txt"], "补充");
        folder.Write("docs/99.txt", "新文件");
        var result = Verify(folder.FullPath, "r");
        result.ExitCode.Should().Be(4);
        foreach (var file in (string[])["topics.csv", "vocabulary.csv", "input 00.txt", "input 99.txt"])
        {
            result.Output.Should().Contain("different\t" + file + "\t");
        }
    }

    [Fact]
    public void Verify_OfARunThatTheProgramDoesNotReproduce_NamesRowAndColumn()
    {
        using var folder = new TemporaryFolder();
        Fit(folder);

        // A run of a program that calculates otherwise: one value and its hash in the manifest are others.
        var path = folder["r/document_topics.csv"];
        var before = Sha256(path);
        var lines = File.ReadAllText(path).Split('\n');
        var strength = Array.IndexOf(lines[0].Split(','), "T02");
        var cells = lines[3].Split(',');
        cells[strength] = "0.5" + cells[strength][2..^1];
        lines[3] = string.Join(',', cells);
        var bytes = new FileInfo(path).Length;
        File.WriteAllText(path, string.Join('\n', lines));
        File.WriteAllText(folder["r/run.json"], File.ReadAllText(folder["r/run.json"]).Replace(before, Sha256(path)).Replace($"\"bytes\": {bytes},\n      \"sha256\": \"{Sha256(path)}", $"\"bytes\": {new FileInfo(path).Length},\n      \"sha256\": \"{Sha256(path)}"));

        var result = Verify(folder.FullPath, "r");
        result.ExitCode.Should().Be(4, result.Error);
        result.Output.Should().StartWith("different\tdocument_topics.csv\trow 3, column T02\t'" + cells[strength] + "'").And.HaveLength(result.Output.IndexOf('\n') + 1, "nothing else differs");
    }

    [Fact]
    public void Verify_OfAFolderWithoutARun_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Verify(folder.FullPath, "none").Should().Match<ProgramResult>(r => r.ExitCode == 2 && r.Error.Contains("no such folder"));
        Verify(folder.FullPath, ".").Should().Match<ProgramResult>(r => r.ExitCode == 2 && r.Error.Contains("run.json"));
    }

    private static void Fit(TemporaryFolder folder)
    {
        SmallCorpus.WriteTo(folder);
        var fit = PolicyMinerProgram.Run(folder.FullPath, "fit", "docs", "--topics", "2..3", "--seeds", "2", "--restarts", "2", "--out", "r");
        fit.ExitCode.Should().Be(0, fit.Error);
    }

    private static ProgramResult Verify(string from, string run) => PolicyMinerProgram.Run(from, "verify", run);

    private static string Sha256(string path) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
}

using System.Text;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs;

public sealed class RunDirectoryTest
{
    private const string Key = "0123456789abcdef";

    [Fact]
    public void Take_OfAFolderInUse_IsRefused_AndGrantedWhenItIsFree()
    {
        using var folder = new TemporaryFolder();
        var run = Path.Combine(folder.Path, "run");
        using (RunDirectory.Take(run, Key, RunScope.Fit, null, force: false))
        {
            FluentActions.Invoking(() => RunDirectory.Take(run, Key, RunScope.Fit, null, force: true)).Should().Throw<ConfigurationException>().WithMessage("*another process is working in*");
        }

        RunDirectory.Take(run, Key, RunScope.Fit, null, force: false).Dispose();
    }

    [Fact]
    public void Take_OfAFolderWithOtherFiles_NeedsForce_AndTouchesNone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("run/report.docx", "mine");
        var run = Path.Combine(folder.Path, "run");
        FluentActions.Invoking(() => RunDirectory.Take(run, Key, RunScope.Fit, null, force: false)).Should().Throw<ConfigurationException>().WithMessage("*files that are not a run's*");
        Make(run, Key, "a.csv");
        File.Exists(Path.Combine(run, "report.docx")).Should().BeTrue();
        RunDirectory.Holds(run, Key).Should().BeTrue();
    }

    [Fact]
    public void Take_OfARunWithAnotherKey_NeedsForce_AndRemovesWhatTheNewRunLacks()
    {
        using var folder = new TemporaryFolder();
        var run = Path.Combine(folder.Path, "run");
        Make(run, Key, "a.csv", "charts/b.svg");
        folder.Write("run/notes.txt", "mine");
        FluentActions.Invoking(() => RunDirectory.Take(run, "other", RunScope.Fit, null, force: false)).Should().Throw<ConfigurationException>().WithMessage("*another key*");
        Make(run, "other", "a.csv");
        File.Exists(Path.Combine(run, "charts/b.svg")).Should().BeFalse("it belonged to the run that was written over");
        File.Exists(Path.Combine(run, "notes.txt")).Should().BeTrue("it is the user's");
    }

    [Fact]
    public void Holds_AsksForEveryFileInFullLength()
    {
        using var folder = new TemporaryFolder();
        var run = Path.Combine(folder.Path, "run");
        Make(run, Key, "a.csv");
        RunDirectory.Holds(run, Key).Should().BeTrue();
        RunDirectory.Holds(run, "other").Should().BeFalse();
        File.AppendAllText(Path.Combine(run, "a.csv"), "x");
        RunDirectory.Holds(run, Key).Should().BeFalse();
        File.Delete(Path.Combine(run, "a.csv"));
        RunDirectory.Holds(run, Key).Should().BeFalse();
    }

    [Fact]
    public void Begin_UntilComplete_TheFolderSaysThatItIsUnfinished()
    {
        using var folder = new TemporaryFolder();
        var run = Path.Combine(folder.Path, "run");
        Make(run, Key, "a.csv");
        using (var directory = RunDirectory.Take(run, Key, RunScope.Fit, null, force: false))
        {
            directory.Begin();
            directory.Writer.Write([new RunFile("a.csv", s => s.Write("new"u8))], 1);
        }

        RunDirectory.Holds(run, Key).Should().BeFalse();
        File.Exists(Path.Combine(run, RunFolder.Unfinished)).Should().BeTrue();
        FluentActions.Invoking(() => RecordedRun.Read(run)).Should().Throw<InputException>().WithMessage("*not complete*");
        Make(run, Key, "a.csv");
        File.Exists(Path.Combine(run, RunFolder.Unfinished)).Should().BeFalse();
    }

    [Fact]
    public void Write_ThatFails_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        var run = Path.Combine(folder.Path, "run");
        Make(run, Key, "a.csv");
        using var directory = RunDirectory.Take(run, Key, RunScope.Fit, null, force: false);
        FluentActions.Invoking(() => directory.Writer.Write([new RunFile("a.csv", s =>
        {
            s.WriteByte(1);
            throw new IOException("no space left");
        })], 1)).Should().Throw<IOException>();
        File.ReadAllText(Path.Combine(run, "a.csv")).Should().Be("content of a.csv");
    }

    private static void Make(string run, string key, params string[] files)
    {
        using var directory = RunDirectory.Take(run, key, RunScope.Fit, null, force: true);
        directory.Begin();
        directory.Writer.Write([.. files.Select(file => new RunFile(file, s => s.Write(Encoding.UTF8.GetBytes("content of " + file))))], 2);

        directory.Complete(new Manifest
        {
            Version = "1",
            Key = key,
            Options = new MiningOptions(),
            Segmenter = "s",
            Engine = "e",
            Inputs = [],
            Outputs = directory.Writer.Written,
            TopicCount = 2,
            Environment = new RunEnvironment(DateTimeOffset.UnixEpoch, 1, 1, "r", "s", "/", "corpus", run),
        }.Write);
    }
}

using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.Samples;

/// <summary>
/// A page of the documentation, run as a reader would follow it. "sh" blocks hold commands, one a line, "# exit N" behind those that do not end with 0;
/// "text output" is what the last command wrote to stdout; "csv FILE rows=N columns=…" is an excerpt of a table. Each sh block begins in the folder of the clone.
/// </summary>
internal sealed class DocumentedPage(string root, string page)
{
    private const string FromSource = "dotnet run -c Release --project src/PolicyMiner.Cli -- ";

    // What the tests cannot do from inside themselves; .ci/run does it.
    private static readonly string[] DoneElsewhere = ["git clone ", "cd PolicyMiner", "dotnet test -c Release", "dotnet publish ", "dotnet build "];

    private readonly List<string> _differences = [];
    private string _folder = string.Empty;
    private string _output = string.Empty;

    /// <summary>Runs the page and compares; with UPDATE_DOCS=1 in the environment writes what came out into the page instead.</summary>
    /// <returns>What differs.</returns>
    public IReadOnlyList<string> Follow()
    {
        var source = Path.Combine(Repository.Root, page);
        var lines = File.ReadAllLines(source).ToList();
        var shift = 0;
        foreach (var block in FencedBlock.Of([.. lines]))
        {
            if (Actual(block) is { } actual && !actual.SequenceEqual(block.Lines))
            {
                _differences.Add($"{page}:{block.FirstLine} ({block.Info}) shows\n{string.Join('\n', block.Lines)}\nbut got\n{string.Join('\n', actual)}");
                lines.RemoveRange(block.FirstLine + shift, block.Lines.Count);
                lines.InsertRange(block.FirstLine + shift, actual);
                shift += actual.Count - block.Lines.Count;
            }
        }

        if (_differences.Count > 0 && Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(source, string.Join('\n', lines) + "\n");
        }

        return _differences;
    }

    private IReadOnlyList<string>? Actual(FencedBlock block)
    {
        switch (block.Info.Split(' ')[0])
        {
            case "sh":
                _folder = root;
                foreach (var line in block.Lines.Where(l => l.Length > 0 && !l.StartsWith('#')))
                {
                    Run(line);
                }

                return null;
            case "text" when block.Info == "text output":
                return _output.TrimEnd('\n').Split('\n');
            case "csv":
                return TableExcerpt.Of(block.Info, _folder);
            default:
                return null;
        }
    }

    private void Run(string line)
    {
        if (DoneElsewhere.Any(d => line.StartsWith(d, StringComparison.Ordinal)))
        {
            return;
        }

        var parts = line.Replace(FromSource, "policyminer ", StringComparison.Ordinal).Split(" # exit ");
        var words = Words(parts[0].Split(" #")[0]);
        if (words[0] == "cd")
        {
            _folder = Path.Combine(_folder, words[1]);
            return;
        }

        words[0].Should().Be("policyminer", "{0} shows a command that this test cannot run: {1}", page, line);
        var result = PolicyMinerProgram.Run(_folder, [.. words.Skip(1)]);
        result.ExitCode.Should().Be(parts.Length == 2 ? int.Parse(parts[1]) : 0, "{0}: {1}\n{2}", page, line, result.Error);
        _output = result.Output;
    }

    /// <summary>Cuts at blanks outside double quotes.</summary>
    private static string[] Words(string line)
        => [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}

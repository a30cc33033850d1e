using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.Samples;

/// <summary>A few rows and columns of a table of a run, as a page shows them: "csv FILE rows=N columns=a,b,c".</summary>
internal static class TableExcerpt
{
    public static IReadOnlyList<string> Of(string info, string folder)
    {
        var words = info.Split(' ');
        var settings = words.Skip(2).Select(w => w.Split('=', 2)).ToDictionary(s => s[0], s => s[1], StringComparer.Ordinal);
        var table = CsvFile.Read(Path.Combine(folder, words[1]));
        var columns = settings.TryGetValue("columns", out var names) ? names.Split(',') : [.. table[0].Keys];
        return [string.Join(',', columns), .. table.Take(int.Parse(settings["rows"])).Select(row => string.Join(',', columns.Select(c => Quoted(row[c]))))];
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"") + "\"";
}

namespace PolicyMiner.Cli.Tests.Support;

/// <summary>Reads a table of a run: quoted cells, byte-order mark and all.</summary>
internal static class CsvFile
{
    /// <summary>One dictionary for each row: column name to cell.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = Records(File.ReadAllText(path)).ToArray();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}

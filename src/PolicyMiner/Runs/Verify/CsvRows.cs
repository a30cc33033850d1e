using System.Text;

namespace PolicyMiner.Runs.Verify;

/// <summary>Reads the rows of a table that this program wrote (RFC 4180), one at a time.</summary>
internal static class CsvRows
{
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var any = false;
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            any = true;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append((char)c);
                }
                else if (reader.Peek() == '"')
                {
                    cell.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }

                continue;
            }

            switch (c)
            {
                case '"':
                    quoted = true;
                    break;
                case ',':
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n':
                    row.Add(cell.ToString());
                    cell.Clear();
                    yield return row;
                    row = [];
                    any = false;
                    break;
                default:
                    cell.Append((char)c);
                    break;
            }
        }

        if (any)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }
}

using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Reads the terms that belong to the columns of a bag of words: one a line, line w for term w.</summary>
public static class TermListFile
{
    private const string What = "the vocabulary of a bag of words, one term a line";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="terms">V; the file must have so many lines.</param>
    /// <exception cref="InputException">The file is missing, has another number of terms, or has one twice; holds all such lines.</exception>
    public static string[] Read(string path, int terms)
    {
        var lines = TextFile.Read(path, What).Split('\n');
        if (lines[^1].Length == 0)
        {
            lines = lines[..^1];
        }

        if (lines.Length != terms)
        {
            throw new InputException(new Problem(path, $"{NumberFormat.Integer(lines.Length)} terms", $"the {NumberFormat.Integer(terms)} that the second line of the bag of words names", "Give the vocabulary that was written with it."));
        }

        var problems = new List<Problem>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var place = $"{path}:{NumberFormat.Integer(i + 1)}";
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                problems.Add(new Problem(place, "an empty line", "a term", "Each line names the term of one column."));
            }
            else if (!lineOf.TryAdd(lines[i], i + 1))
            {
                problems.Add(new Problem(place, $"'{lines[i]}' again", $"another term than in line {NumberFormat.Integer(lineOf[lines[i]])}", "Each term has one column."));
            }
        }

        return problems.Count == 0 ? lines : throw new InputException(problems);
    }
}

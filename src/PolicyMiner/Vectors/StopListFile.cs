using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Reads stop lists from files, in whatever encoding a spreadsheet or editor saved them.</summary>
public static class StopListFile
{
    /// <summary>Reads all files; reports all problems together.</summary>
    /// <exception cref="InputException">A file is missing, cannot be read, or is not text.</exception>
    public static IReadOnlyList<StopList> ReadAll(IReadOnlyList<string> paths)
    {
        var problems = new List<Problem>();
        var lists = new List<StopList>();
        foreach (var path in paths)
        {
            try
            {
                var decoded = TextDecoder.Decode(File.ReadAllBytes(path));
                if (decoded.Failure is { } failure)
                {
                    problems.Add(new Problem("--stopwords " + path, failure, "a text file, one word a line", "Save the list as UTF-8."));
                }
                else
                {
                    lists.Add(StopList.Parse(Path.GetFileName(path), decoded.Text));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Problem("--stopwords " + path, exception.Message, "a text file that can be read", "Check the path."));
            }
        }

        return problems.Count == 0 ? lists : throw new InputException(problems);
    }
}

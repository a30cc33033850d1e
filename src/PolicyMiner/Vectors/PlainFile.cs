using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Reads files of numbers.</summary>
internal static class PlainFile
{
    /// <summary>All bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it should hold, for the message.</param>
    /// <exception cref="InputException">The file is missing or cannot be read.</exception>
    public static byte[] Read(string path, string what)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, what, exception);
        }
    }

    /// <summary>Opens a file to be read from its beginning to its end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it should hold, for the message.</param>
    /// <exception cref="InputException">The file is missing or cannot be read.</exception>
    public static Stream Open(string path, string what)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, what, exception);
        }
    }

    /// <summary>The complaint about a file that cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it should hold.</param>
    /// <param name="exception">Why it cannot be read.</param>
    public static InputException Unreadable(string path, string what, Exception exception) => new(
        new Problem(path, exception is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be read", what, "Check the path and the rights."),
        exception);
}

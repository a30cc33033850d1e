using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Reads whole files of numbers.</summary>
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
            throw new InputException(
                new Problem(path, exception is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be read", what, "Check the path and the rights."),
                exception);
        }
    }
}

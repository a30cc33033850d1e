namespace PolicyMiner.Foundation;

/// <summary>Reads the text files that a user hands over besides the documents: metadata, stop lists, lexicons, configuration.</summary>
public static class TextFile
{
    /// <summary>Reads a whole file in whatever encoding it has (see <see cref="TextDecoder"/>); line ends become '\n'.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What the file should hold, for the message, for example "a stop list".</param>
    /// <exception cref="InputException">The file is missing, unreadable or not text.</exception>
    public static string Read(string path, string what)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                new Problem(path, exception is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be read", what, "Check the path and the rights."),
                exception);
        }

        var decoded = TextDecoder.Decode(bytes);
        return decoded.Failure is null
            ? decoded.Text.ReplaceLineEndings("\n")
            : throw new InputException(new Problem(path, decoded.Failure, what, "Save the file as UTF-8."));
    }
}

namespace PolicyMiner.Foundation;

/// <summary>How long a file is, learnt without opening it.</summary>
internal static class FileLength
{
    /// <summary>
    /// Bytes of a file, or of the file that a link leads to. Named pipes and devices have 0: what says 0 is not to be opened,
    /// because opening a pipe that nobody writes to never ends.
    /// </summary>
    /// <exception cref="IOException">The file cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be reached.</exception>
    public static long Of(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }
}

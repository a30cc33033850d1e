using Microsoft.Win32.SafeHandles;

namespace PolicyMiner.Vectors;

/// <summary>
/// Where the long columns of a run stand: words in the order of the text, pairs of unit and word. Each is held in memory up to a limit and in a temporary
/// file beyond, so that memory does not grow with the text. Where a column stands never changes a result.
/// </summary>
public sealed class ColumnStore
{
    /// <summary>Some dozens of columns are alive at the same time, in a sweep with five folds: together they stay within <c>--memory</c>.</summary>
    private const int ColumnsInBudget = 64;

    /// <summary>Numbers that are sorted in memory at a time in any case: below, reading everything again for each part would cost more than the memory is worth.</summary>
    private const int LeastGroup = 4096;

    /// <summary>Creates a store.</summary>
    /// <param name="columnBytes">Most bytes of a column that is held in memory; 0 or more.</param>
    public ColumnStore(long columnBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnBytes);
        MostInMemory = (int)Math.Min(columnBytes / sizeof(int), Array.MaxLength);
    }

    /// <summary>A store that holds everything in memory.</summary>
    public static ColumnStore InMemory { get; } = new(long.MaxValue);

    /// <summary>Most numbers of a column that is held in memory.</summary>
    public int MostInMemory { get; }

    /// <summary>A store that stays within a budget of memory.</summary>
    /// <param name="memory">Bytes that all columns of a run may take together (<see cref="Topics.LdaOptions.Memory"/>).</param>
    public static ColumnStore Within(long memory) => new(memory / ColumnsInBudget);

    /// <summary>A store for one of several columns that become one.</summary>
    /// <param name="parts">How many there are.</param>
    internal ColumnStore Part(int parts) => new((long)MostInMemory * sizeof(int) / parts);

    /// <summary>Rows in groups that may stand in memory, a longer row alone.</summary>
    /// <param name="starts">Where the rows begin, and the end of the last.</param>
    internal IEnumerable<(int First, int End)> Groups(int[] starts)
    {
        var most = Math.Max(MostInMemory, LeastGroup);
        for (var first = 0; first < starts.Length - 1;)
        {
            var end = first + 1;
            while (end < starts.Length - 1 && starts[end + 1] - starts[first] <= most)
            {
                end++;
            }

            yield return (first, end);
            first = end;
        }
    }

    /// <summary>A new, empty file that is gone when it is closed, also by the end of the process.</summary>
    /// <exception cref="IOException">The temporary folder takes no file.</exception>
    internal static SafeFileHandle CreateFile()
    {
        var path = Path.Combine(Path.GetTempPath(), "policyminer-" + Path.GetRandomFileName());
        try
        {
            if (OperatingSystem.IsWindows())
            {
                return File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            }

            // A file without a name lives as long as it is open, whatever ends the process.
            var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            File.Delete(path);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    /// <summary>The complaint about a temporary folder that takes no file, or no more of one.</summary>
    internal static IOException Unusable(Exception cause) => new(
        $"{Path.GetTempPath()}: no room for a temporary file ({cause.Message}). Make room there, or name another folder in the environment variable {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")}.", cause);
}

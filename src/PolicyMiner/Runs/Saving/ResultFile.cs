using System.Text.Json;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a whole result in three files, the result and its findings as JSON and the pairs of the bag of words as they are, and reads it back without the loss of a bit.</summary>
public static class ResultFile
{
    /// <summary>Writes a result without its findings and pairs; the same result gives the same bytes.</summary>
    public static void Write(MiningResult result, Stream stream) => SavedJson.Write(stream, result with { Findings = null }, ColumnsOf(result));

    /// <summary>Writes the terms and counts of the pairs of unit and word.</summary>
    public static void WritePairs(MiningResult result, Stream stream) => SavedColumns.Write(stream, ColumnsOf(result));

    /// <summary>Writes the findings of a result, null where it has none.</summary>
    public static void WriteFindings(MiningResult result, Stream stream) => SavedJson.Write(stream, result.Findings);

    /// <summary>Reads the result of a run.</summary>
    /// <param name="runFolder">The run folder.</param>
    /// <exception cref="InputException">The folder holds no result, or a damaged one.</exception>
    public static MiningResult Read(string runFolder)
        => ReadWithoutFindings(runFolder) with { Findings = Read(Path.Combine(runFolder, RunFolder.Findings), SavedJson.Read<FindingsResult>) };

    /// <summary>Reads the result of a run without its findings, which on a large corpus are most of it.</summary>
    /// <param name="runFolder">The run folder.</param>
    /// <exception cref="InputException">The folder holds no result, or a damaged one.</exception>
    public static MiningResult ReadWithoutFindings(string runFolder)
    {
        var path = Path.Combine(runFolder, RunFolder.Result);
        var columns = Read(Path.Combine(runFolder, RunFolder.Pairs), stream => SavedColumns.Read(stream, ColumnStore.Within(LdaOptions.DefaultMemory)));
        return Read(path, stream => SavedJson.Read<MiningResult>(stream, columns)) ?? throw Damaged(path, new JsonException("null instead of a result"));
    }

    private static NumberColumn[] ColumnsOf(MiningResult result) => [result.Bag.TermIds, result.Bag.Counts];

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return read(stream);
        }
        catch (EndOfStreamException exception)
        {
            throw Damaged(path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Problem(path, exception.Message, "the result of a finished run", "Give the folder of a run made by 'policyminer fit' of this version."), exception);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or NotSupportedException)
        {
            throw Damaged(path, exception);
        }
    }

    private static InputException Damaged(string path, Exception exception) => new(
        new Problem(path, "a damaged file, or one of another version: " + exception.Message, "the result of a finished run", "Run 'policyminer fit' again."), exception);
}

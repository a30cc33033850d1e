using System.Text.Json;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a whole result as JSON, in one file with and one without its findings, and reads it back without the loss of a bit.</summary>
public static class ResultFile
{
    /// <summary>Writes a result without its findings; the same result gives the same bytes.</summary>
    public static void Write(MiningResult result, Stream stream) => SavedJson.Write(stream, result with { Findings = null });

    /// <summary>Writes the findings of a result, null where it has none.</summary>
    public static void WriteFindings(MiningResult result, Stream stream) => SavedJson.Write(stream, result.Findings);

    /// <summary>Reads the result of a run.</summary>
    /// <param name="runFolder">The run folder.</param>
    /// <exception cref="InputException">The folder holds no result, or a damaged one.</exception>
    public static MiningResult Read(string runFolder)
        => ReadWithoutFindings(runFolder) with { Findings = Read<FindingsResult>(Path.Combine(runFolder, RunFolder.Findings)) };

    /// <summary>Reads the result of a run without its findings, which on a large corpus are most of it.</summary>
    /// <param name="runFolder">The run folder.</param>
    /// <exception cref="InputException">The folder holds no result, or a damaged one.</exception>
    public static MiningResult ReadWithoutFindings(string runFolder)
    {
        var path = Path.Combine(runFolder, RunFolder.Result);
        return Read<MiningResult>(path) ?? throw Damaged(path, new JsonException("null instead of a result"));
    }

    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SavedJson.Read<T>(stream);
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

using System.Text.Json;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a whole result as JSON and reads it back without the loss of a bit.</summary>
public static class ResultFile
{
    /// <summary>Writes a result; the same result gives the same bytes.</summary>
    public static void Write(MiningResult result, Stream stream) => SavedJson.Write(stream, result);

    /// <summary>Reads the result of a run.</summary>
    /// <param name="runFolder">The run folder.</param>
    /// <exception cref="InputException">The folder holds no result, or a damaged one.</exception>
    public static MiningResult Read(string runFolder)
    {
        var path = Path.Combine(runFolder, RunFolder.Result);
        try
        {
            using var stream = File.OpenRead(path);
            return SavedJson.Read<MiningResult>(stream) ?? throw new JsonException("null instead of a result");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Problem(path, exception.Message, "the result of a finished run", "Give the folder of a run made by 'policyminer fit'."), exception);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or NotSupportedException)
        {
            throw new InputException(new Problem(path, "a damaged file, or one of another version: " + exception.Message, "the result of a finished run", "Run 'policyminer fit' again."), exception);
        }
    }
}

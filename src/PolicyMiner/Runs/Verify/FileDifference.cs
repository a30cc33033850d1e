namespace PolicyMiner.Runs.Verify;

/// <summary>The first difference of a file between two runs.</summary>
/// <param name="File">Name of the file in the run folder, or of an input.</param>
/// <param name="Place">Where: row and column of a table, line of a text, byte of anything else; null for the file as a whole.</param>
/// <param name="Expected">What the first run holds there.</param>
/// <param name="Found">What the second one holds there.</param>
public sealed record FileDifference(string File, string? Place, string Expected, string Found)
{
    /// <summary>One line: file, place, both values.</summary>
    public override string ToString() => $"{File}{(Place is null ? string.Empty : ", " + Place)}: expected {Expected}, found {Found}";
}

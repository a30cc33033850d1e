namespace PolicyMiner.Cli.Tests.Samples;

/// <summary>A block between two ``` lines of a page.</summary>
/// <param name="Info">What stands behind the opening marks: kind of the block and what it is checked against.</param>
/// <param name="FirstLine">Index of its first content line in the page.</param>
/// <param name="Lines">Its content.</param>
internal sealed record FencedBlock(string Info, int FirstLine, IReadOnlyList<string> Lines)
{
    /// <summary>All blocks of a page, in order.</summary>
    public static IEnumerable<FencedBlock> Of(IReadOnlyList<string> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].StartsWith("```", StringComparison.Ordinal))
            {
                var first = i + 1;
                for (i = first; page[i] != "```"; i++)
                {
                }

                yield return new FencedBlock(page[first - 1][3..].Trim(), first, [.. page.Skip(first).Take(i - first)]);
            }
        }
    }
}

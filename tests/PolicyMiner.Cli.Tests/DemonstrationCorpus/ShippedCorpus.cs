using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

/// <summary>The 86 invented policies that the project ships, and the themes they were written on.</summary>
internal static class ShippedCorpus
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "corpus");

    /// <summary>Main theme (A to K) of each file.</summary>
    public static IReadOnlyDictionary<string, string> MainThemes { get; } = CsvFile.Read(Path.Combine(Folder, "themes.csv")).ToDictionary(r => r["file"], r => r["main"], StringComparer.Ordinal);
}

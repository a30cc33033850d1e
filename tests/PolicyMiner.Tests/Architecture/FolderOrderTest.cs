using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyMiner.Tests.Architecture;

/// <summary>Reads the library's source and holds the one-way flow of data: a folder uses only folders above it in this list.</summary>
public sealed partial class FolderOrderTest
{
    private static readonly string[] Order =
    [
        "Foundation", "Documents", "Segmentation", "Vectors", "Topics", "Evaluation",
        "Selection", "Findings", "Tables", "Charts", "Reports", "Runs",
    ];

    [Fact]
    public void EveryFolder_UsesOnlyFoldersAboveIt()
    {
        var source = SourceFolder();
        var wrong = new List<string>();
        var seen = 0;
        for (var i = 0; i < Order.Length; i++)
        {
            var folder = Path.Combine(source, Order[i]);
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                seen++;
                foreach (Match use in FolderUse().Matches(File.ReadAllText(file)))
                {
                    var target = Array.IndexOf(Order, use.Groups[1].Value);
                    if (target > i)
                    {
                        wrong.Add($"{Order[i]}/{Path.GetFileName(file)} uses {Order[target]}");
                    }
                }
            }
        }

        seen.Should().BeGreaterThan(10);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void EveryFolderOfTheLibrary_IsInTheList()
    {
        var folders = Directory.EnumerateDirectories(SourceFolder()).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj"));
        folders.Should().BeSubsetOf(Order.Append("Resources"));
    }

    private static string SourceFolder([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/PolicyMiner"));

    [GeneratedRegex(@"\bPolicyMiner\.(Foundation|Documents|Segmentation|Vectors|Topics|Evaluation|Selection|Findings|Tables|Charts|Reports|Runs)\b")]
    private static partial Regex FolderUse();
}

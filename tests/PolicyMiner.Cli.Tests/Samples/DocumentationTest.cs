using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.Samples;

/// <summary>Every command that a page shows is run, and what it shows as output is what comes out. UPDATE_DOCS=1 renews the pages.</summary>
public sealed class DocumentationTest
{
    private static readonly string[] Folders = ["corpus", "stopwords", "samples"];

    public static TheoryData<string> Pages { get; } =
    [
        "README.md",
        .. Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.md", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Where(f => !f.Contains("/runs/")).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryCommandOfAPage_DoesWhatThePageShows(string page)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in Folders)
        {
            Repository.CopyTo(folder.FullPath, name);
        }

        new DocumentedPage(folder.FullPath, page).Follow().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkOfAPage_LeadsToAFile(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var links = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, page)), @"\]\((?!https?:|#)([^)#\s]+)");
        foreach (System.Text.RegularExpressions.Match link in links)
        {
            Path.Exists(Path.Combine(folder, link.Groups[1].Value)).Should().BeTrue("{0} links to {1}", page, link.Groups[1].Value);
        }
    }

    [Fact]
    public void EverySample_HasAPageAndAConfigurationOrSaysItself()
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(Repository.Root, "samples")).Where(f => File.Exists(Path.Combine(f, "policyminer.yaml"))))
        {
            var page = File.ReadAllText(Path.Combine(folder, "README.md"));
            page.Should().Contain("```sh\n").And.Contain("```text output\n", folder);
        }
    }
}

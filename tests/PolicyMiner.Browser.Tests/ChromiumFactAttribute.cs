namespace PolicyMiner.Browser.Tests;

/// <summary>
/// A test that needs Chromium. Without one it is skipped, and says so; where POLICYMINER_REQUIRE_CHROMIUM is 1 it runs all the same and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Executable is null && Environment.GetEnvironmentVariable("POLICYMINER_REQUIRE_CHROMIUM") != "1")
        {
            Skip = "no Chromium on the search path (chromium, chromium-browser, google-chrome)";
        }
    }

    /// <summary>The first Chromium on the search path, or null.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}

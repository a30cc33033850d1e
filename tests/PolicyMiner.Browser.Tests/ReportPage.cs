using Microsoft.Playwright;

namespace PolicyMiner.Browser.Tests;

/// <summary>A report opened from disk, with storage and settings of its own; notes every error and every request.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Shared = new(LaunchAsync);

    private ReportPage(IPage page) => Page = page;

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<ReportPage> OpenAsync(string file, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var (_, browser) = await Shared.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            AcceptDownloads = true,
        });
        var report = new ReportPage(await context.NewPageAsync());
        report.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                report.Errors.Add(message.Text);
            }
        };
        report.Page.PageError += (_, error) => report.Errors.Add(error);
        report.Page.Request += (_, request) => report.Requests.Add(request.Url);
        await report.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return report;
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    /// <summary>Ends the browser that all pages share.</summary>
    public static async Task CloseAsync()
    {
        if (Shared.IsValueCreated)
        {
            var (playwright, browser) = await Shared.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumFactAttribute.Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return (playwright, browser);
    }
}

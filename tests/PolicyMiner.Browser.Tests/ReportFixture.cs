using PolicyMiner.Charts;
using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Reports;
using PolicyMiner.Selection;

namespace PolicyMiner.Browser.Tests;

/// <summary>A report of invented documents whose titles try to break the page, made once.</summary>
public sealed class ReportFixture : IAsyncLifetime
{
    /// <summary>A title that would run as a script wherever it were taken as markup.</summary>
    public const string Nasty = "</script><script>window.broken=1</script><img src=x onerror=\"window.broken=2\">'\"&{{DATA}}\u2028\u202E《办法》";

    /// <summary>The methods paragraph of the report; it too tries to break the page.</summary>
    public static readonly MethodsTexts Methods = new("# 方法\n\n本研究</script><script>window.broken=4</script>\n\n## 参考文献\n\n- Blei", "# Methods\n\nWe analysed\n");

    private static readonly string[][] Themes =
    [
        ["职业院校", "实训基地", "产教融合", "专业设置", "校企合作", "教材建设", "课程标准", "双师型教师"],
        ["技能人才", "培训补贴", "失业保险", "技能鉴定", "补贴标准", "劳动者", "职业培训", "就业服务"],
        ["人工智能", "数据中心", "算力资源", "开放数据", "创新平台", "科技成果", "研发机构", "高新企业"],
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("policyminer-report-").FullName;

    public ReportFixture()
    {
        Result = Mine(36);
        Report = Write(Result, "report.html");
    }

    /// <summary>What the report shows.</summary>
    public MiningResult Result { get; }

    /// <summary>Path of the report.</summary>
    public string Report { get; }

    /// <summary>Writes a report of another result beside it.</summary>
    public string Write(MiningResult result, string name)
    {
        var path = Path.Combine(_folder, name);
        using var stream = File.Create(path);
        HtmlReport.Write(result, ChartLanguage.Chinese, stream, Methods);
        return path;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await ReportPage.CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private MiningResult Mine(int documents)
    {
        var corpus = Directory.CreateDirectory(Path.Combine(_folder, "corpus")).FullName;
        var metadata = "file,title,issuer,region,date,genre\n";
        for (var d = 0; d < documents; d++)
        {
            var theme = Themes[d % 3];
            var other = Themes[(d + 1) % 3];
            var words = Enumerable.Range(0, 60).Select(i => i % 6 == 5 ? other[(i + d) % 8] : theme[((i * (1 + (d % 3))) + d) % 8]);
            File.WriteAllText(Path.Combine(corpus, $"{d:000}.txt"), (d == 5 ? "浙政发〔2017〕9号\n\n" : string.Empty) + string.Join('，', words) + "。\n第一条 各市人民政府应当加强" + theme[d % 8] + "工作，支持" + theme[(d + 3) % 8] + "和" + theme[(d + 5) % 8] + "。\n");
            var title = $"关于推进{theme[d % 8]}工作的意见";
            metadata += $"{d:000}.txt,\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{(d % 2 == 0 ? "浙江省人民政府" : "河南省人民政府")},{(d % 2 == 0 ? "浙江" : "河南")},{2016 + (d % 5)}-03-01,意见\n";
        }

        File.WriteAllText(Path.Combine(corpus, "metadata.csv"), metadata);
        var options = new MiningOptions { CorpusFolder = corpus, Sweep = new SweepOptions { TopicCounts = [2, 3, 4], Folds = 3, Seeds = 2 }, Restarts = 2 };
        var result = new MiningPipeline(options).Run(Corpus.Open(corpus, options.Intake), []);
        return result with { Documents = [.. result.Documents.Select((d, i) => i == 7 ? d with { Title = Nasty, Issuer = Nasty, Region = Nasty } : d)] };
    }
}

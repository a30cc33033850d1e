using PolicyMiner.Documents;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Findings;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Tests.Documents;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Support;

/// <summary>A result of the whole pipeline on invented documents: three themes, 36 documents over four years and three regions.</summary>
internal static class SomeResult
{
    private static readonly string[][] Themes =
    [
        ["职业院校", "实训基地", "产教融合", "专业设置", "校企合作", "教材", "课程", "教师"],
        ["技能人才", "培训补贴", "失业保险", "技能鉴定", "补贴标准", "劳动者", "培训", "就业"],
        ["人工智能", "数据中心", "算力", "开放数据", "创新平台", "科技成果", "研发", "企业"],
    ];

    private static readonly Lazy<MiningResult> Shared = new(() => Create("《关于推进 {0} 工作的意见》", 36));

    /// <summary>Made once for all tests.</summary>
    public static MiningResult Value => Shared.Value;

    /// <summary>A result whose titles follow a pattern.</summary>
    public static MiningResult Create(string title, int documents)
    {
        using var folder = new TemporaryFolder();
        var metadata = "file,title,issuer,region,date,genre\n";
        for (var d = 0; d < documents; d++)
        {
            var theme = Themes[d % Themes.Length];
            var other = Themes[(d + 1 + (d / 7 % 2)) % Themes.Length];
            var words = Enumerable.Range(0, 60).Select(i => i % 5 == 4 ? other[(i + d) % other.Length] : theme[((i * (1 + (d % 3))) + (d / 3)) % theme.Length]);
            var file = $"{d:000}.txt";
            folder.Write(file, string.Join(' ', words));
            var region = new[] { "浙江", "河南", "广东" }[d / 2 % 3];
            metadata += $"{file},\"{string.Format(title, theme[d % theme.Length]).Replace("\"", "\"\"")}\",{region}省人民政府,{region},{2018 + (d % 4 == 3 ? 4 : d % 4)}-03-0{1 + (d % 9)},意见\n";
        }

        folder.Write("metadata.csv", metadata);
        var options = new MiningOptions
        {
            CorpusFolder = folder.Path,

            // Words in a fixed round make some of these documents copies of each other.
            Intake = new IntakeOptions { Duplicates = DuplicateHandling.Keep },
            Sweep = new SweepOptions { TopicCounts = [2, 3, 4, 5], Folds = 3, Seeds = 2 },
            Restarts = 2,
        };
        return new MiningPipeline(options, new TextAnalysis { Segmenter = new BlankSegmenter() }, new Cvb0Engine()).Run(Corpus.Open(folder.Path, options.Intake), []);
    }
}

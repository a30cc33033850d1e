using PolicyMiner.Foundation;
using PolicyMiner.Runs.Cache;

namespace PolicyMiner.Runs.Shards;

/// <summary>All shards of one sweep, complete and undamaged.</summary>
internal sealed class ShardSet
{
    private readonly List<(string Folder, RecordedRun Run)> _shards;

    private ShardSet(List<(string Folder, RecordedRun Run)> shards) => _shards = shards;

    /// <summary>The first of them; the others have the same key.</summary>
    public RecordedRun First => _shards[0].Run;

    /// <summary>Reads shards and reports everything that is wrong with them together.</summary>
    public static ShardSet Read(IReadOnlyList<string> folders)
    {
        var problems = new List<Problem>();
        var shards = new List<(string Folder, RecordedRun Run)>();
        foreach (var folder in folders)
        {
            if (RecordedRun.Find(folder) is { Scope: RunScope.Shard, Shard: not null } run)
            {
                shards.Add((folder, run));
            }
            else if (Whole(folder) is { } reason)
            {
                problems.Add(new Problem(folder, reason, "the folder of a finished shard", "Finish it with the same 'policyminer sweep --shard' command, or leave it out."));
            }
        }

        if (shards.Count > 0)
        {
            problems.AddRange(Strangers(shards));
            problems.AddRange(Missing([.. shards.Select(s => s.Run)]));
            problems.AddRange(shards.SelectMany(s => Damaged(s.Folder, s.Run)));
        }
        else if (problems.Count == 0)
        {
            problems.Add(new Problem("DIR", "no folder", "the folders of all shards of a sweep", "See 'policyminer merge --help'."));
        }

        return problems.Count == 0 ? new ShardSet(shards) : throw new InputException(problems);
    }

    /// <summary>Copies all finished fits into a cache; each is checked against its own hash when it is read.</summary>
    public void CopyTo(IStageCache cache)
    {
        foreach (var (folder, run) in _shards)
        {
            var source = new FolderCache(Path.Combine(folder, RunFolder.Cells));
            foreach (var file in run.Outputs)
            {
                var parts = file.File.Split('/');
                using var stream = source.OpenRead(parts[^2], parts[^1]) ?? throw new InputException(new Problem(Path.Combine(folder, file.File), "a damaged file", "a finished fit", "Sweep the shard again with --force."));
                cache.Save(parts[^2], parts[^1], stream.CopyTo);
            }
        }
    }

    private static string? Whole(string folder)
    {
        var isFolder = Directory.Exists(folder);
        return !isFolder ? "no such folder"
            : File.Exists(Path.Combine(folder, RunFolder.Unfinished)) ? "a shard that is not finished"
            : "no shard";
    }

    private static IEnumerable<Problem> Strangers(List<(string Folder, RecordedRun Run)> shards)
    {
        var first = shards[0];
        foreach (var (folder, run) in shards.Skip(1))
        {
            if (run.Key != first.Run.Key || run.Shard!.Shard.Count != first.Run.Shard!.Shard.Count || !run.Shard.TopicCounts.SequenceEqual(first.Run.Shard.TopicCounts))
            {
                yield return new Problem(
                    folder, $"shard {run.Shard!.Shard} of another sweep (key {run.Key[..RunKey.FolderDigits]}, version {run.Version})",
                    $"one of {NumberFormat.Integer(first.Run.Shard!.Shard.Count)} shards of the sweep of {first.Folder} (key {first.Run.Key[..RunKey.FolderDigits]}, version {first.Run.Version})",
                    "Leave it out, or sweep it again with the same inputs, options and version.");
            }
        }
    }

    private static IEnumerable<Problem> Missing(RecordedRun[] shards)
    {
        var first = shards[0];
        var present = shards.Where(s => s.Key == first.Key).Select(s => s.Shard!.Shard).ToHashSet();
        for (var i = 0; i < first.Shard!.Shard.Count; i++)
        {
            var shard = new Shard(i, first.Shard.Shard.Count);
            if (!present.Contains(shard))
            {
                var counts = shard.Of(first.Shard.TopicCounts);
                yield return new Problem(
                    "shard " + shard, counts.Count == 0 ? "no such shard" : "no such shard, so K = " + string.Join(", ", counts.Select(k => NumberFormat.Integer(k))) + " are missing",
                    "all shards from 0 on", $"Run: policyminer sweep {CommandLineText.Of(first)} --shard {shard} --out DIR");
            }
        }
    }

    private static IEnumerable<Problem> Damaged(string folder, RecordedRun run)
    {
        foreach (var file in run.Outputs)
        {
            var path = Path.Combine(folder, file.File);
            if (!File.Exists(path) || FileHash.Of(file.File, path).Sha256 != file.Sha256)
            {
                yield return new Problem(path, File.Exists(path) ? "other bytes than the shard wrote" : "no such file", "a finished fit", $"Run: policyminer sweep {CommandLineText.Of(run)} --shard {run.Shard!.Shard} --out {CommandLineText.Quote(folder)} --force");
            }
        }
    }
}

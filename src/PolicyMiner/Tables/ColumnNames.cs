namespace PolicyMiner.Tables;

/// <summary>Headers for people: the columns of the tables in Chinese.</summary>
public static class ColumnNames
{
    private static readonly Dictionary<string, string> ChineseNames = new(StringComparer.Ordinal)
    {
        ["doc_id"] = "文档编号", ["file"] = "文件", ["title"] = "标题", ["document_number"] = "发文字号", ["issuer"] = "发文机关", ["level"] = "层级", ["region"] = "地区",
        ["genre"] = "文种", ["date"] = "成文日期", ["year"] = "年份", ["chars"] = "字数", ["characters"] = "字数", ["tokens"] = "词数", ["units"] = "分析单元数", ["encoding"] = "编码",
        ["excluded_reason"] = "排除原因", ["term_id"] = "词项编号", ["term"] = "词项", ["pos"] = "词性", ["count"] = "词频", ["document_frequency"] = "文档频数", ["tf_idf"] = "TF-IDF",
        ["topic_id"] = "主题编号", ["label"] = "主题标签", ["rank"] = "序号", ["probability"] = "概率", ["frex"] = "FREX", ["lift"] = "提升度", ["score"] = "得分",
        ["dominant"] = "主导主题", ["dominant_content"] = "主导主题（不含背景主题）", ["second"] = "次要主题", ["entropy_norm"] = "归一化熵", ["prior_share"] = "先验占比",
        ["strength_mean"] = "主题强度（文档均值）", ["strength_tokens"] = "主题强度（按词加权）", ["strength_share"] = "主题强度（文档占比）", ["top_words"] = "高概率词", ["top_documents"] = "代表文档",
        ["reproduced"] = "复现情况", ["seeds_reproduced"] = "复现的种子数", ["seeds_n"] = "种子数", ["docs_reproduced"] = "复现的抽样数", ["docs_n"] = "抽样数", ["mean_cosine"] = "平均余弦相似度",
        ["background"] = "背景主题", ["trend"] = "趋势", ["slope_per_year"] = "年均变化", ["slope_p"] = "趋势 p", ["slope_q"] = "趋势 q", ["merged_from"] = "合并自",
        ["text"] = "条款原文", ["citation"] = "出处", ["modality"] = "规范性质", ["verb"] = "动作", ["object"] = "对象", ["actors"] = "责任主体", ["actor_inherited"] = "主体承前省略",
        ["targets"] = "量化指标", ["share"] = "占比", ["second_topic"] = "次要主题", ["margin"] = "差距", ["kept_tokens"] = "有效词数", ["topic_of_clause"] = "取自条款主题",
        ["measure_group"] = "相同举措组", ["documents_with_it"] = "含相同举措的文档数", ["documents"] = "文档数", ["earliest"] = "最早文档", ["earliest_date"] = "最早日期",
        ["variable"] = "分组变量", ["group"] = "组别", ["mean"] = "均值", ["mean_low"] = "均值下限", ["mean_high"] = "均值上限", ["token_mean"] = "加权均值", ["token_mean_low"] = "加权均值下限",
        ["token_mean_high"] = "加权均值上限", ["share_low"] = "占比下限", ["share_high"] = "占比上限", ["between_groups_p"] = "组间 p", ["between_groups_q"] = "组间 q", ["tested_documents"] = "检验文档数",
        ["from"] = "前一阶段", ["to"] = "后一阶段", ["direction"] = "方向", ["share_from"] = "前期占比", ["share_to"] = "后期占比", ["difference"] = "差值", ["carriers"] = "所在文档", ["test"] = "检验方法",
        ["kind"] = "类型", ["framework"] = "分析框架", ["dimension"] = "维度", ["dimension_name"] = "维度名称", ["tool"] = "工具", ["tool_name"] = "工具名称", ["evidence"] = "依据词", ["clauses"] = "条款数",
        ["code"] = "代码", ["place"] = "位置", ["message"] = "说明", ["action"] = "建议", ["k"] = "主题数", ["seed"] = "种子", ["fold"] = "折", ["perplexity"] = "困惑度", ["chosen"] = "选定",
        ["source"] = "词项一", ["target"] = "词项二", ["cosine"] = "余弦相似度", ["similarity"] = "相似度", ["lag_days"] = "时滞（天）", ["step"] = "步骤", ["distance"] = "距离",
    };

    /// <summary>The Chinese header of a column; its own name where there is none (topic ids, the user's columns).</summary>
    public static string Chinese(string column) => ChineseNames.GetValueOrDefault(column, column);
}

(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = {
    zh: {
      skip: '跳到正文', title: '政策文本主题报告', sections: '章节', other: 'English', overview: '概览', topics: '主题', documents: '文档', groups: '年份与分组', ledger: '词的去留',
      warnings: '警告', downloads: '下载', decision: '主题数的确定', decisionTable: '各主题数的数据', modelled: '建模文档', excludedCount: '未建模', tokens: '建模词次', terms: '词表', k: '主题数 K', perplexity: '留出困惑度',
      perplexityCaption: '留出困惑度，越低越好。竖线：与最低点按文档配对比较的一倍标准误；竖线碰到虚线的 K 与最低点无法区分。', chosen: '选定', topicHint: '点击圆或按钮，或用左右方向键选择主题。',
      mapCaption: '主题间的 Jensen–Shannon 散度经经典标度降到平面；圆面积：主题占全部词的份额。', lambda: '相关度 λ（1：按概率；0：按提升度）', ownCount: '在该主题中的估计次数', allCount: '在全部文档中的次数',
      label: '主题标签', strength: '强度（文档均值）', strengthTokens: '强度（按词数）', strengthShare: '达到阈值的文档', alpha: 'α', reliability: '次拟合中复现', background: '背景主题：与全部文档的用词接近', unstable: '不稳定：换随机起点后常不再出现', measures: '举措', measure: '举措（规定行为的句子）', citation: '出处', carriers: '有相近条文的文档', clauses: '代表条款', clause: '条款', topWords: '高概率词', cloud: '词云', topDocuments: '代表文档', share: '份额',
      saveLabels: '保存标签（labels.yaml）', saveLabelsHint: '把保存的 labels.yaml 放进运行文件夹，再执行 policyminer report 运行文件夹：其下 report 文件夹中的表、图和报告即采用新标签；放进语料文件夹，则以后的 fit 采用。', search: '查找（标题、编号、机关、地区）', strongest: '最强主题', all: '全部', found: '篇', earlier: '上一页', later: '下一页',
      id: '编号', name: '标题', issuer: '发文机关', level: '层级', region: '地区', genre: '文种', date: '日期', year: '年份', number: '发文字号', tokensOf: '词次', topicsOf: '主题份额', none: '无', variable: '变量', groupCaption: '各组文档 θ 的均值（%）。n 为文档数；不足 5 篇的组只供参考。没有文档的年份不作 0。', numbers: '数据', group: '组',
      ledgerHint: '每个过滤步骤去掉的词次与词种，以及其中最常见的词。', step: '步骤', before: '之前', removed: '去掉词次', removedTerms: '去掉词种', most: '最常见的词', excluded: '未建模的文档', reason: '原因', code: '代码', levelOf: '级别', place: '位置', message: '内容', action: '怎么办',
      warning: '警告', noteLevel: '提示', downloadsHint: '由本页数据生成的 CSV；完整的表在运行文件夹中。', indistinguishable: '与选定的无法区分', gain: '每增一个主题的增益', rank: '名次', word: '词', probability: '概率', count: '次数', mapName: '主题间距离图', perplexityName: '留出困惑度与主题数', groupName: '各组的主题强度', given: '主题数由用户指定，没有进行比较。', pageOf: '页'
    },
    en: {
      skip: 'Skip to content', title: 'Topics of policy documents', sections: 'Sections', other: '中文', overview: 'Overview', topics: 'Topics', documents: 'Documents', groups: 'Years and groups', ledger: 'Token ledger',
      warnings: 'Warnings', downloads: 'Downloads', decision: 'The decision on K', decisionTable: 'Figures of each K', modelled: 'documents modelled', excludedCount: 'left out', tokens: 'tokens modelled', terms: 'terms', k: 'topics K', perplexity: 'held-out perplexity',
      perplexityCaption: 'Held-out perplexity; lower is better. Bars: one standard error of the difference to the lowest point, paired by document; a K whose bar reaches the dashed line cannot be told apart from it.', chosen: 'chosen', topicHint: 'Choose a topic by its circle or button, or with the left and right arrow keys.',
      mapCaption: 'Jensen–Shannon divergence between topics, scaled to the plane. Area of circles: share of the tokens.', lambda: 'Relevance λ (1: by probability; 0: by lift)', ownCount: 'estimated count in the topic', allCount: 'count in the corpus',
      label: 'Topic label', strength: 'strength (mean over documents)', strengthTokens: 'strength (by tokens)', strengthShare: 'documents at or above the threshold', alpha: 'α', reliability: 'of the fits reproduce it', background: 'background topic: words close to the corpus as a whole', unstable: 'unstable: often not found again from other random starts', measures: 'Measures', measure: 'measure (a sentence that prescribes an act)', citation: 'source', carriers: 'documents with near-identical text', clauses: 'Representative clauses', clause: 'clause', topWords: 'Most probable words', cloud: 'Word cloud', topDocuments: 'Representative documents', share: 'share',
      saveLabels: 'Save labels (labels.yaml)', saveLabelsHint: 'Put labels.yaml into the run folder and run policyminer report RUN: tables, charts and report in its folder report then carry the new labels. In the corpus folder, later fits carry them.', search: 'Search (title, id, issuer, region)', strongest: 'Strongest topic', all: 'all', found: 'documents', earlier: 'Previous', later: 'Next',
      id: 'id', name: 'title', issuer: 'issuer', level: 'level', region: 'region', genre: 'genre', date: 'date', year: 'year', number: 'document number', tokensOf: 'tokens', topicsOf: 'topic shares', none: 'none', variable: 'Variable', groupCaption: 'Mean θ of the documents of each group, in per cent. n: documents; groups of fewer than 5 are only an indication. A year without documents is not a zero.', numbers: 'Figures', group: 'group',
      ledgerHint: 'Tokens and terms that each filter removed, and the most frequent of them.', step: 'step', before: 'before', removed: 'tokens removed', removedTerms: 'terms removed', most: 'most frequent', excluded: 'Documents left out', reason: 'reason', code: 'code', levelOf: 'level', place: 'place', message: 'message', action: 'what to do',
      warning: 'warning', noteLevel: 'note', downloadsHint: 'CSV files made from the data of this page; the full tables are in the run folder.', indistinguishable: 'not to be told apart from the chosen', gain: 'gain per added topic', rank: 'rank', word: 'word', probability: 'probability', count: 'count', mapName: 'Intertopic distance map', perplexityName: 'Held-out perplexity by topic count', groupName: 'Strength of the topics by group', given: 'The topic count was given by the user; nothing was compared.', pageOf: 'page'
    }
  };

  const PAGE = 25;
  const K = data.topics.length;
  const state = { language: data.language, topic: 0, lambda: 0.6, query: '', filter: -1, page: 0, document: -1, variable: '' };
  const labels = data.topics.map((t) => t.label);
  const charts = {};
  const $ = (id) => document.getElementById(id);
  const say = (key) => words[state.language][key];
  const percent = (x, digits) => (100 * x).toFixed(digits === undefined ? 1 : digits) + ' %';
  const theta = (d, k) => data.theta[d * K + k] / 1000;
  const nameOf = (k) => data.topics[k].id + ' ' + labels[k];

  /* All text enters the page as text, never as markup. */
  function element(tag, attributes, ...children) {
    const e = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith('on')) e.addEventListener(key.slice(2), value);
      else if (key === 'text') e.textContent = value;
      else if (key === 'css') Object.assign(e.style, value);
      else if (value !== undefined && value !== null && value !== false) e.setAttribute(key, value === true ? '' : value);
    }
    for (const child of children) e.append(child);
    return e;
  }

  function fill(target, ...children) { target.replaceChildren(...children); }

  function table(target, caption, columns, rows, rowAttributes) {
    const head = element('tr', {}, ...columns.map((c) => element('th', { scope: 'col', class: c.number ? 'number' : undefined, text: c.name })));
    const body = element('tbody', {}, ...rows.map((row, i) => element('tr', rowAttributes ? rowAttributes(i) : {},
      ...row.map((cell, c) => cell instanceof Node ? element('td', {}, cell) : element('td', { class: columns[c].number ? 'number' : undefined, text: cell === null || cell === undefined ? '' : String(cell) })))));
    fill(target, element('caption', { text: caption }), element('thead', {}, head), body);
    if (rows.length === 0) body.append(element('tr', {}, element('td', { colspan: columns.length, class: 'empty', text: say('none') })));
  }

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function chart(id, name, option, click) {
    const target = $(id);
    target.setAttribute('aria-label', name);
    if (!charts[id]) charts[id] = echarts.init(target, null, { renderer: 'canvas' });
    const base = {
      animation: false, textStyle: { color: color('--ink'), fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 60, right: 20, top: 30, bottom: 50 }, tooltip: { renderMode: 'richText', confine: true }
    };
    charts[id].setOption(Object.assign(base, option), true);
    charts[id].off('click');
    if (click) charts[id].on('click', click);
  }

  const axis = (name, more) => Object.assign({
    name, nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: color('--ink') }, axisLine: { lineStyle: { color: color('--soft') } }, axisLabel: { color: color('--ink') }, splitLine: { lineStyle: { color: color('--rule') } }
  }, more);

  function drawCards() {
    const s = data.summary;
    const cards = [[s.modelled, 'modelled'], [s.documents - s.modelled, 'excludedCount'], [s.tokens, 'tokens'], [s.terms, 'terms'], [K, 'k']];
    if (s.perplexity !== null) cards.push([s.perplexity.toFixed(1), 'perplexity']);
    fill($('cards'), ...cards.map(([value, key]) => element('li', {}, element('b', { text: typeof value === 'number' ? value.toLocaleString('en-US') : value }), element('span', { text: say(key) }))));
    $('verdict').textContent = data.verdict[state.language];
  }

  function drawDecision() {
    const points = data.candidates;
    $('sweep').hidden = points.length < 2;
    if (points.length < 2) return;
    const low = Math.min(...points.map((p) => p.perplexity));
    chart('perplexity-chart', say('perplexityName'), {
      tooltip: { renderMode: 'richText', confine: true, trigger: 'axis' },
      xAxis: axis(say('k'), { type: 'category', data: points.map((p) => String(p.k)) }),
      yAxis: axis(say('perplexity'), { type: 'value', scale: true, nameGap: 42 }),
      series: [
        {
          type: 'line', name: say('perplexity'), data: points.map((p) => ({ value: p.perplexity, symbolSize: p.k === data.chosen ? 14 : 7, symbol: p.k === data.chosen ? 'rect' : 'circle', itemStyle: { color: color(p.k === data.chosen ? '--accent' : '--primary') } })),
          lineStyle: { color: color('--primary') },
          markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { type: 'dashed', color: color('--soft') }, data: [{ yAxis: low }] }
        },
        {
          type: 'custom', silent: true, tooltip: { show: false }, encode: { x: 0, y: [1, 2] }, data: points.map((p, i) => [i, p.low, p.high]),
          renderItem: (params, api) => {
            const [x, y0] = api.coord([api.value(0), api.value(1)]);
            const y1 = api.coord([api.value(0), api.value(2)])[1];
            const line = (x1, ya, x2, yb) => ({ type: 'line', shape: { x1, y1: ya, x2, y2: yb }, style: { stroke: color('--primary') } });
            return { type: 'group', children: [line(x, y0, x, y1), line(x - 4, y0, x + 4, y0), line(x - 4, y1, x + 4, y1)] };
          }
        }
      ]
    });
    const metrics = data.metrics;
    table($('decision-table'), say('decisionTable'),
      [{ name: 'K', number: true }, { name: say('perplexity'), number: true }, { name: say('gain'), number: true }, { name: say('indistinguishable') }, ...metrics.map((m) => ({ name: m[state.language], number: true }))],
      points.map((p) => [p.k + (p.k === data.chosen ? ' (' + say('chosen') + ')' : ''), p.perplexity.toFixed(1), p.gain === null ? '' : p.gain.toFixed(4), p.indistinguishable ? '✓' : '', ...p.metrics.map((m) => m === null ? '' : m.toPrecision(4))]),
      (i) => points[i].k === data.chosen ? { class: 'chosen' } : {});
  }

  function drawTopicList() {
    fill($('topic-list'), ...data.topics.map((t, k) => element('li', {}, element('button', { type: 'button', 'aria-pressed': String(k === state.topic), text: nameOf(k), onclick: () => selectTopic(k) }))));
  }

  function drawMap() {
    const largest = Math.max(...data.topics.map((t) => t.tokenShare));
    chart('map-chart', say('mapName'), {
      grid: { left: 20, right: 20, top: 20, bottom: 20 },
      tooltip: { renderMode: 'richText', confine: true, formatter: (p) => nameOf(p.dataIndex) + '\n' + percent(data.topics[p.dataIndex].tokenShare) },
      xAxis: axis('', { scale: true, axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false }, boundaryGap: ['14%', '14%'] }),
      yAxis: axis('', { scale: true, axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false }, boundaryGap: ['14%', '14%'] }),
      series: [{
        type: 'scatter', symbolSize: (v, p) => Math.min(1, $('map-chart').clientWidth / 480) * (14 + 52 * Math.sqrt(data.topics[p.dataIndex].tokenShare / largest)),
        label: { show: true, formatter: (p) => data.topics[p.dataIndex].id, color: color('--ink'), fontWeight: 'bold' },
        data: data.topics.map((t, k) => ({ value: [t.x, t.y], itemStyle: { color: color(k === state.topic ? '--accent' : '--primary') + (k === state.topic ? 'c0' : '66'), opacity: 1 } }))
      }]
    }, (p) => selectTopic(p.dataIndex));
  }

  function relevant(k) {
    const l = state.lambda;
    return data.topics[k].words
      .map(([term, phi]) => ({ term, phi, share: data.terms[term][1] / data.summary.tokens }))
      .map((w) => Object.assign(w, { relevance: l * Math.log(w.phi) + (1 - l) * Math.log(w.phi / w.share) }))
      .sort((a, b) => b.relevance - a.relevance || a.term - b.term).slice(0, 30);
  }

  function drawBars() {
    $('lambda-value').textContent = 'λ = ' + state.lambda.toFixed(1);
    const topic = data.topics[state.topic];
    const shown = relevant(state.topic);
    const longest = Math.max(...shown.map((w) => data.terms[w.term][1]));
    fill($('bars'), ...shown.flatMap((w) => {
      const [word, count] = data.terms[w.term];
      const own = Math.min(count, w.phi * topic.tokens);
      const track = element('span', { class: 'track', role: 'img', 'aria-label': word + ': ' + own.toFixed(0) + ' / ' + count, title: own.toFixed(0) + ' / ' + count },
        element('span', { class: 'all', css: { width: (100 * count / longest) + '%' } }), element('span', { class: 'own', css: { width: (100 * own / longest) + '%' } }));
      return [element('span', { class: 'word', text: word }), track];
    }));
  }

  function cloud(topic) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 ' + data.cloud[0] + ' ' + data.cloud[1]);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', say('cloud') + ' ' + nameOf(state.topic));
    for (const [word, x, y, size] of topic.cloud) {
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.setAttribute('x', x);
      text.setAttribute('y', y);
      text.setAttribute('font-size', size);
      text.textContent = word;
      svg.append(text);
    }
    return svg;
  }

  function drawTopic() {
    const k = state.topic;
    const topic = data.topics[k];
    const input = element('input', { id: 'label', value: labels[k], maxlength: 60, oninput: (e) => { labels[k] = e.target.value; drawTopicList(); drawFilter(); } });
    const facts = [['strength', percent(topic.mean)], ['strengthTokens', percent(topic.tokenMean)], ['strengthShare', percent(topic.share)], ['alpha', topic.alpha.toPrecision(3)]];
    if (topic.reproduced) facts.push(['reliability', topic.reproduced[0] + ' / ' + topic.reproduced[1]]);
    const flags = ['background', 'unstable'].filter((f) => topic[f]).map((f) => element('p', { class: 'note', text: '⚠ ' + say(f) }));
    const open = (d) => element('button', { type: 'button', text: data.documents[d].id, onclick: () => { showDocument(d); $('document').scrollIntoView(); } });
    const more = [];
    if (topic.measures.length > 0) {
      const measures = element('table', { id: 'measures' });
      table(measures, say('measures'), [{ name: say('measure') }, { name: say('citation') }, { name: say('id') }, { name: say('carriers'), number: true }], topic.measures.map((m) => [m[0], m[1], open(m[2]), m[3]]));
      more.push(element('div', { class: 'scroll' }, measures));
    }
    if (topic.clauses.length > 0) {
      const clauses = element('table', { id: 'clauses' });
      table(clauses, say('clauses'), [{ name: say('clause') }, { name: say('citation') }, { name: say('id') }], topic.clauses.map((c) => [c[0], c[1], open(c[2])]));
      more.push(element('details', {}, element('summary', { text: say('clauses') }), element('div', { class: 'scroll' }, clauses)));
    }
    const list = element('table', {});
    table(list, say('topDocuments'), [{ name: say('id') }, { name: say('name') }, { name: say('share'), number: true }],
      topic.documents.map((d) => [open(d), data.documents[d].title, percent(theta(data.documents[d].row, k))]));
    fill($('topic'), element('div', { class: 'detail' },
      element('div', { class: 'controls' }, element('label', { for: 'label', text: topic.id + ' ' + say('label') }), input),
      element('ul', { class: 'cards' }, ...facts.map(([key, value]) => element('li', {}, element('b', { text: value }), element('span', { text: say(key) })))),
      ...flags, element('div', { class: 'two' }, element('div', { class: 'cloud' }, cloud(topic)), element('div', { class: 'scroll' }, list)), ...more));
  }

  function selectTopic(k) {
    state.topic = (k + K) % K;
    drawTopicList();
    drawMap();
    drawBars();
    drawTopic();
  }

  /* Search text of each document, made once: typing stays quick with thousands of them. */
  const haystack = data.documents.map((d) => [d.id, d.title, d.issuer, d.region, d.number, d.genre, d.year].filter((x) => x !== null).join(' ').toLowerCase());
  const strongest = data.documents.map((d) => {
    if (d.row < 0) return -1;
    let best = 0;
    for (let k = 1; k < K; k++) if (data.theta[d.row * K + k] > data.theta[d.row * K + best]) best = k;
    return best;
  });

  function matches() {
    const parts = state.query.toLowerCase().split(/\s+/).filter((p) => p);
    const found = [];
    for (let d = 0; d < haystack.length; d++) {
      if ((state.filter < 0 || strongest[d] === state.filter) && parts.every((p) => haystack[d].includes(p))) found.push(d);
    }
    return found;
  }

  function drawFilter() {
    const options = [element('option', { value: -1, text: say('all') }), ...data.topics.map((t, k) => element('option', { value: k, text: nameOf(k) }))];
    fill($('topic-filter'), ...options);
    $('topic-filter').value = state.filter;
  }

  function drawDocuments() {
    const found = matches();
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    state.page = Math.min(state.page, pages - 1);
    const shown = found.slice(state.page * PAGE, (state.page + 1) * PAGE);
    $('found').textContent = found.length + ' ' + say('found');
    $('page').textContent = say('pageOf') + ' ' + (state.page + 1) + ' / ' + pages;
    $('earlier').disabled = state.page === 0;
    $('later').disabled = state.page >= pages - 1;
    table($('document-table'), say('documents'), [{ name: say('id') }, { name: say('name') }, { name: say('issuer') }, { name: say('year') }, { name: say('strongest') }, { name: say('share'), number: true }],
      shown.map((d) => {
        const doc = data.documents[d];
        const k = strongest[d];
        return [element('button', { type: 'button', text: doc.id, onclick: () => showDocument(d) }), doc.title, doc.issuer, doc.year, k < 0 ? doc.excluded : nameOf(k), k < 0 ? '' : percent(theta(doc.row, k))];
      }), (i) => ({ 'aria-selected': shown[i] === state.document ? 'true' : undefined }));
  }

  function showDocument(d) {
    state.document = d;
    drawDocument();
    drawDocuments();
  }

  function drawDocument() {
    const doc = data.documents[state.document];
    if (!doc) { fill($('document')); return; }
    const meta = ['number', 'issuer', 'level', 'region', 'genre', 'date', 'year'].filter((key) => doc[key] !== null).map((key) => say(key) + ': ' + doc[key]);
    const box = element('div', { class: 'detail' }, element('h3', { text: doc.id + ' ' + doc.title }), element('p', { class: 'note', text: meta.concat(say('tokensOf') + ': ' + doc.tokens, doc.file).join(' · ') }));
    if (doc.row >= 0) {
      const order = data.topics.map((t, k) => k).sort((a, b) => theta(doc.row, b) - theta(doc.row, a) || a - b).filter((k, i) => i < 3 || theta(doc.row, k) >= 0.01);
      const list = element('table', {});
      table(list, say('topicsOf'), [{ name: say('topics') }, { name: say('share'), number: true }, { name: '' }],
        order.map((k) => [element('button', { type: 'button', text: nameOf(k), onclick: () => { selectTopic(k); $('topics').scrollIntoView(); } }), percent(theta(doc.row, k)), element('span', { class: 'meter', css: { width: (10 * theta(doc.row, k)) + 'em' } })]));
      box.append(list);
      if (doc.measures.length > 0) {
        const measures = element('table', { id: 'document-measures' });
        table(measures, say('measures'), [{ name: say('measure') }, { name: say('citation') }, { name: say('topics') }], doc.measures.map((m) => [m[0], m[1], nameOf(m[2])]));
        box.append(element('div', { class: 'scroll' }, measures));
      }
    } else {
      box.append(element('p', { text: say('excluded') + ': ' + doc.excluded }));
    }
    fill($('document'), box);
  }

  const variables = ['year', 'level', 'region', 'genre', 'issuer'].filter((v) => new Set(data.documents.filter((d) => d.row >= 0 && d[v] !== null).map((d) => d[v])).size > 1);

  function groupMeans() {
    const groups = new Map();
    for (const doc of data.documents) {
      const value = doc[state.variable];
      if (doc.row < 0 || value === null) continue;
      if (!groups.has(value)) groups.set(value, { n: 0, sums: new Array(K).fill(0) });
      const group = groups.get(value);
      group.n++;
      for (let k = 0; k < K; k++) group.sums[k] += theta(doc.row, k);
    }
    const list = [...groups].map(([name, g]) => ({ name: String(name), n: g.n, means: g.sums.map((s) => s / g.n) }));
    list.sort(state.variable === 'year' ? (a, b) => a.name - b.name : (a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
    return list.slice(0, 60);
  }

  function drawGroups() {
    $('groups').hidden = variables.length === 0;
    if (variables.length === 0) return;
    if (!state.variable) state.variable = variables[0];
    fill($('variable'), ...variables.map((v) => element('option', { value: v, text: say(v) })));
    $('variable').value = state.variable;
    const groups = groupMeans();
    const cells = groups.flatMap((g, i) => g.means.map((m, k) => [k, i, Math.round(1000 * m) / 10]));
    $('group-chart').style.height = Math.max(14, 6 + groups.length * 1.7) + 'rem';
    if (charts['group-chart']) charts['group-chart'].resize();
    chart('group-chart', say('groupName') + ': ' + say(state.variable), {
      grid: { left: Math.min(180, $('group-chart').clientWidth * 0.35), right: 20, top: 30, bottom: 70 },
      tooltip: { renderMode: 'richText', confine: true, formatter: (p) => groups[p.value[1]].name + ' (n = ' + groups[p.value[1]].n + ')\n' + nameOf(p.value[0]) + ': ' + p.value[2] + ' %' },
      xAxis: axis('', { type: 'category', position: 'top', data: data.topics.map((t) => t.id), splitLine: { show: false } }),
      yAxis: axis('', { type: 'category', inverse: true, data: groups.map((g) => g.name + ' (' + g.n + ')'), axisLabel: { color: color('--ink'), width: Math.min(170, $('group-chart').clientWidth * 0.33), overflow: 'truncate' }, splitLine: { show: false } }),
      visualMap: { min: 0, max: Math.max(1, ...groups.filter((g) => g.n >= 5 || groups.every((o) => o.n < 5)).flatMap((g) => g.means.map((m) => 100 * m))), calculable: false, orient: 'horizontal', left: 'center', bottom: 5, precision: 0, textStyle: { color: color('--ink') }, inRange: { color: ['#ffffff', '#d6e6f2', '#9cc3df', '#5596c4', '#1f659e', '#08305c'] } },
      series: [{ type: 'heatmap', data: cells, label: { show: $('group-chart').clientWidth / K > 42, formatter: (p) => p.value[2].toFixed(0) } }]
    }, (p) => { selectTopic(p.value[0]); });
    table($('group-table'), say('groupName'), [{ name: say('group') }, { name: 'n', number: true }, ...data.topics.map((t) => ({ name: t.id, number: true }))], groups.map((g) => [g.name, g.n, ...g.means.map((m) => (100 * m).toFixed(1))]));
  }

  function drawTables() {
    table($('ledger-table'), say('ledger'), [{ name: say('step') }, { name: say('before'), number: true }, { name: say('removed'), number: true }, { name: say('removedTerms'), number: true }, { name: say('most') }], data.ledger);
    table($('excluded-table'), say('excluded'), [{ name: say('id') }, { name: say('name') }, { name: say('reason') }], data.documents.filter((d) => d.row < 0).map((d) => [d.id, d.title, d.excluded]));
    table($('warning-table'), say('warnings'), [{ name: say('code') }, { name: say('levelOf') }, { name: say('place') }, { name: say('message') }, { name: say('action') }],
      data.warnings.map((w) => [w[0], say(w[1] === 'Warning' ? 'warning' : 'noteLevel'), w[2], w[3], w[4]]));
  }

  function save(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = element('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  /* RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe before it. */
  function csv(name, columns, rows) {
    const cell = (x) => {
      let text = x === null || x === undefined ? '' : String(x);
      if (typeof x === 'string' && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
      return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    };
    save(name, '\ufeff' + [columns, ...rows].map((r) => r.map(cell).join(',')).join('\n') + '\n', 'text/csv');
  }

  /* Labels as YAML, with the words that tie each to its topic: texts in double quotes with JSON's escapes, which are YAML's too. */
  const labelFile = () => 'topics:\n' + data.topics.map((t, k) => {
    const top = t.words.slice().sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 20);
    return '  ' + t.id + ':\n    label: ' + JSON.stringify(labels[k].trim() || t.label) + '\n    words: {' + top.map(([w, p]) => JSON.stringify(data.terms[w][0]) + ': ' + p).join(', ') + '}\n';
  }).join('');

  function drawDownloads() {
    const files = {
      'topics.csv': () => csv('topics.csv', ['topic_id', 'label', 'strength_mean', 'strength_tokens', 'strength_share', 'alpha', 'tokens'], data.topics.map((t, k) => [t.id, labels[k], t.mean, t.tokenMean, t.share, t.alpha, t.tokens])),
      'topic_words.csv': () => csv('topic_words.csv', ['topic_id', 'label', 'rank', 'term', 'probability', 'count'],
        data.topics.flatMap((t, k) => t.words.slice().sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 30).map(([w, p], i) => [t.id, labels[k], i + 1, data.terms[w][0], p, data.terms[w][1]]))),
      'document_topics.csv': () => csv('document_topics.csv', ['doc_id', 'title', 'issuer', 'level', 'region', 'genre', 'date', 'year', ...data.topics.map((t) => t.id)],
        data.documents.filter((d) => d.row >= 0).map((d) => [d.id, d.title, d.issuer, d.level, d.region, d.genre, d.date, d.year, ...data.topics.map((t, k) => theta(d.row, k))])),
      'k_selection.csv': () => csv('k_selection.csv', ['topic_count', 'perplexity', 'gain', 'chosen', ...data.metrics.map((m) => m.name)], data.candidates.map((p) => [p.k, p.perplexity, p.gain, p.k === data.chosen, ...p.metrics])),
      'warnings.csv': () => csv('warnings.csv', ['code', 'level', 'place', 'message', 'action'], data.warnings)
    };
    fill($('download-list'), ...Object.entries(files).map(([name, make]) => element('li', {}, element('button', { type: 'button', text: name, onclick: make }))));
  }

  function drawAll() {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('title');
    for (const e of document.querySelectorAll('[data-say]')) e.textContent = say(e.dataset.say);
    for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', say(e.dataset.label));
    $('language').textContent = say('other');
    $('language').lang = state.language === 'zh' ? 'en' : 'zh-CN';
    drawCards();
    drawDecision();
    drawFilter();
    selectTopic(state.topic);
    drawDocuments();
    drawDocument();
    drawGroups();
    drawTables();
    drawDownloads();
  }

  $('language').addEventListener('click', () => { state.language = state.language === 'zh' ? 'en' : 'zh'; drawAll(); });
  $('lambda').addEventListener('input', (e) => { state.lambda = Number(e.target.value); drawBars(); });
  $('search').addEventListener('input', (e) => { state.query = e.target.value; state.page = 0; drawDocuments(); });
  $('topic-filter').addEventListener('change', (e) => { state.filter = Number(e.target.value); state.page = 0; drawDocuments(); });
  $('earlier').addEventListener('click', () => { state.page--; drawDocuments(); });
  $('later').addEventListener('click', () => { state.page++; drawDocuments(); });
  $('variable').addEventListener('change', (e) => { state.variable = e.target.value; drawGroups(); });
  $('save-labels').addEventListener('click', () => save('labels.yaml', labelFile(), 'application/yaml'));
  $('topics').addEventListener('keydown', (e) => {
    if (e.target.closest('input') || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return;
    e.preventDefault();
    selectTopic(state.topic + (e.key === 'ArrowRight' ? 1 : -1));
    $('topic-list').querySelector('[aria-pressed="true"]').focus();
  });
  let resizing = 0;
  addEventListener('resize', () => { clearTimeout(resizing); resizing = setTimeout(() => Object.values(charts).forEach((c) => c.resize()), 100); });
  addEventListener('beforeprint', () => Object.values(charts).forEach((c) => c.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  drawAll();
}());

// Reports about invented places, in the genre's language: as many and as long as a case needs, the same each time.

const PLACES = ["云泽县", "青石市", "临江区", "白鹭县", "松原岭区", "石桥县", "南屏区", "清溪县", "望川市", "金沙洲区"];

/** Numbers that look drawn by lot and are the same in every run. */
function lots(seed) {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** One report of about `size` bytes in UTF-8: its file's name, its text and the growth of GDP it states. */
export function report(n, size = 10_000) {
  const draw = lots(n * 7919 + 17);
  const place = `${PLACES[n % PLACES.length]}`;
  const growth = `${3 + draw(6)}.${1 + draw(8)}`;
  const year = 2015 + (n % 10);
  const parts = [`${place}${year}年政府工作报告`, "", `（第${n + 1}号）`, "", `${year}年，全县地区生产总值达到${100 + draw(400)}.${1 + draw(8)}亿元、增长${growth}%。`];
  let length = 0;
  while (length < size) {
    const [a, b, c, d] = [draw(900) + 10, draw(30), draw(9) + 1, draw(60) + 2];
    const paragraph =
      `规上工业增加值增长${b}.${c}%，固定资产投资增长${c}.${c}%，社会消费品零售总额实现${a}.${c}亿元、增长${c}.${b % 10}%。` +
      `一般公共预算收入${d}.${c}亿元，增长${c}.2%。城乡居民人均可支配收入分别增长${c}.1%、${c}.6%。` +
      `全年新增高新技术企业${d}家，改造老旧小区${b + 2}个，新建农村公路${a}.${c}公里，新增城镇就业${a * 10}人。` +
      `我们坚持稳中求进工作总基调，扎实推进各项工作，经济社会发展稳中有进、稳中向好，群众获得感不断增强。` +
      `县委、县政府把改善民生放在突出位置，财政民生支出占比${70 + c}%，建成养老服务中心${c}个。`;
    parts.push("", paragraph);
    length += paragraph.length * 3;
  }
  return { name: `${String(n + 1).padStart(3, "0")}-${place}-${year}.txt`, text: `${parts.join("\n")}\n`, place, growth };
}

/** So many reports as files for a chooser. */
export function files(count, size) {
  return Array.from({ length: count }, (_, n) => {
    const { name, text } = report(n, size);
    return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  });
}

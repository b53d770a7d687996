// Runs in a worker after a program's glue: the first message brings the compiled program, every further one a call of its
// `serve`, which answers through `reply` as often as it likes. What a call throws is told, and so is its end.
(() => {
  let ready;

  const text = (reason) => String((reason && reason.message) || reason);

  self.onmessage = async ({ data }) => {
    if (data.module) {
      ready = wasm_bindgen({ module_or_path: data.module });
      ready.then(() => postMessage({ ready: true }), (reason) => postMessage({ broke: text(reason) }));
      return;
    }
    const { call, head, bytes } = data;
    const reply = (head, chunks, bytes) => postMessage({ call, head, chunks, bytes }, bytes ? [bytes.buffer] : []);
    try {
      await ready;
      wasm_bindgen.serve(head, bytes, reply);
      postMessage({ call, done: true });
    } catch (reason) {
      postMessage({ call, broke: text(reason) });
    }
  };
})();

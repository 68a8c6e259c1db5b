-- Neovim's own client, headless: attach, show the diagnostic, hover, apply the quick fix, see it gone.
local out = vim.env.LICIT_OUT
local seen = {}
local id = vim.lsp.start_client({ name = 'licit', cmd = { vim.env.LICIT_NODE, vim.env.LICIT_SERVER, '--stdio' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
local function wait(look) return vim.wait(20000, look, 20) end
local function about(word)
  return vim.tbl_filter(function(d) return d.message:find(word, 1, true) end, vim.diagnostic.get(0))
end
seen.attached = wait(function() local client = vim.lsp.get_client_by_id(id); return client and client.initialized end)
seen.found = wait(function() return #about('chart-kit') > 0 end)
local diagnostic = about('chart-kit')[1]
if diagnostic then
  seen.line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, false)[1]
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 5000)
  seen.hover = hover and hover[id] and hover[id].result and hover[id].result.contents.value
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, diagnostic.lnum) }
  local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000)
  for _, action in ipairs(actions and actions[id] and actions[id].result or {}) do
    if action.edit and action.title:find('^Allow SSPL') then
      seen.action = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  vim.lsp.buf_attach_client(vim.fn.bufnr('licit.yaml'), id)
  seen.cleared = wait(function() return #about('chart-kit') == 0 end)
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, out)
vim.lsp.stop_client(id)
vim.cmd('qa!')
